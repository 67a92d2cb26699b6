package dk.digit.platform.chart;

import dk.digit.platform.chart.Svg.Anchor;
import dk.digit.platform.chart.Svg.Type;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Months in a ring, stretches in a ring around it, days as discs in as many rings as keep them apart, and
/// names in columns to both sides where there is room for them.
final class YearCirclePicture {

    private static final double NAMED_FROM = 600;
    private static final double DISC = 9;
    private static final double RING = 20;
    private static final double STRETCH = 9;
    private static final String HAND = "#b00000";

    private final YearCircle circle;
    private final Lang lang;
    private final double width;
    private final boolean named;
    private final double months;
    private final int most;
    private final Map<YearCircle.Entry, Integer> rings = new LinkedHashMap<>();

    YearCirclePicture(YearCircle circle, Lang lang, int width) {
        this.circle = circle;
        this.lang = lang;
        this.width = width;
        this.named = width >= NAMED_FROM;
        this.months = !named ? 72 : width < 900 ? 116 : 144;
        this.most = named ? 4 : 3;
        arrange();
    }

    /// Days that would hide each other stand in different rings, as far as there are rings.
    private void arrange() {
        double[] free = new double[most];
        java.util.Arrays.fill(free, -1);
        var dial = new YearDial(circle.year(), 0, 0, months);
        for (var entry : circle.entries()) {
            double angle = dial.angle(middle(entry));
            int ring = 0;
            while (ring < most - 1 && angle < free[ring]) {
                ring++;
            }
            free[ring] = angle + 2 * (DISC + 1) / radius(ring);
            rings.put(entry, ring);
        }
    }

    private double radius(int ring) {
        return months + STRETCH + 13 + ring * RING;
    }

    private double outermost() {
        return radius(rings.values().stream().mapToInt(ring -> ring).max().orElse(0)) + DISC;
    }

    Charts.Size draw(Svg svg) {
        double top = legend().draw(svg, 0, 0, width) + 8;
        var right = wishes(entry -> onTheRight(entry));
        var left = wishes(entry -> !onTheRight(entry));
        double names = named ? Math.max(right.size(), left.size()) * YearCircleNames.LINE : 0;
        double height = Math.max(2 * outermost() + 8, names + 12);
        var dial = new YearDial(circle.year(), width / 2, top + height / 2, months);
        dial.draw(svg, lang);
        hand(svg, dial);
        var places = new LinkedHashMap<YearCircle.Entry, YearCircleNames.Place>();
        for (var side : List.of(right, left)) {
            var moved = side.stream()
                    .map(wish -> new YearCircleNames.Wish(wish.entry(), wish.right(), dial.y() + wish.y() + 4))
                    .toList();
            YearCircleNames.place(moved, top + 13, top + height - 6).forEach(place -> places.put(place.entry(), place));
        }
        circle.entries().forEach(entry -> leader(svg, dial, entry, places.get(entry)));
        circle.entries().forEach(entry -> entry(svg, dial, entry, places.get(entry)));
        return new Charts.Size(width, top + height);
    }

    private Legend legend() {
        var legend = new Legend();
        circle.entries()
                .forEach(entry ->
                        legend.mark(entry.look().word(), (svg, x, y) -> disc(svg, entry.look(), x + 11, y + 7)));
        return legend;
    }

    private boolean onTheRight(YearCircle.Entry entry) {
        return middle(entry).getMonthValue() <= 6;
    }

    private List<YearCircleNames.Wish> wishes(Predicate<YearCircle.Entry> side) {
        if (!named) {
            return List.of();
        }
        var dial = new YearDial(circle.year(), 0, 0, months);
        var wishes = new ArrayList<YearCircleNames.Wish>();
        circle.entries().stream()
                .filter(side)
                .forEach(entry -> wishes.add(new YearCircleNames.Wish(
                        entry, onTheRight(entry), dial.y(dial.angle(middle(entry)), radius(0)))));
        return YearCircleNames.fitting(wishes, this::distance);
    }

    private int ring(YearCircle.Entry entry) {
        return rings.getOrDefault(entry, 0);
    }

    private long distance(YearCircle.Entry entry) {
        var day = circle.asOf() == null ? LocalDate.of(circle.year(), 1, 1) : circle.asOf();
        return Math.abs(ChronoUnit.DAYS.between(day, entry.from()));
    }

    private LocalDate middle(YearCircle.Entry entry) {
        var first = LocalDate.of(circle.year(), 1, 1);
        var from = entry.from().isBefore(first) ? first : entry.from();
        var end = first.plusYears(1).minusDays(1);
        var last = entry.last().isAfter(end) ? end : entry.last();
        return from.plusDays(ChronoUnit.DAYS.between(from, last) / 2);
    }

    private void hand(Svg svg, YearDial dial) {
        var middle = Type.LABEL.at(Anchor.MIDDLE);
        svg.text(dial.x(), dial.y() + 4, String.valueOf(circle.year()), new Type(26, true, Svg.INK, Anchor.MIDDLE));
        var day = circle.asOf();
        if (day == null || day.getYear() != circle.year()) {
            return;
        }
        double angle = dial.angle(day);
        svg.group(Days.asOf(lang, day));
        svg.line(dial.x(angle, 44), dial.y(angle, 44), dial.x(angle, outermost()), dial.y(angle, outermost()), HAND, 2);
        svg.text(
                dial.x(),
                dial.y() + 22,
                named ? Days.asOf(lang, day) : Formats.date(day),
                middle.small().in(HAND));
        svg.end();
    }

    /// Under everything else, so that no line crosses a disc.
    private void leader(Svg svg, YearDial dial, YearCircle.Entry entry, YearCircleNames.@Nullable Place place) {
        if (place != null) {
            double angle = dial.angle(middle(entry));
            double radius = radius(ring(entry));
            svg.line(
                    dial.x(angle, radius),
                    dial.y(angle, radius),
                    edge(dial, place.right()) + (place.right() ? -4 : 4),
                    place.y() - 4,
                    "#8e8e8e",
                    1);
        }
    }

    private double edge(YearDial dial, boolean right) {
        return right ? dial.x() + outermost() + 16 : dial.x() - outermost() - 16;
    }

    private void entry(Svg svg, YearDial dial, YearCircle.Entry entry, YearCircleNames.@Nullable Place place) {
        if (entry.href() == null) {
            svg.group(entry.words(lang));
        } else {
            svg.link(entry.href(), entry.words(lang));
        }
        if (!entry.isDay()) {
            var tone = entry.look().tone();
            double from = dial.angle(entry.from());
            double to = Math.max(from + 0.03, dial.angle(entry.last().plusDays(1)));
            svg.path(dial.sector(from, to, months + 1, months + STRETCH), tone.fill(), tone.edge(), 1, "");
        }
        double angle = dial.angle(middle(entry));
        double radius = radius(ring(entry));
        disc(svg, entry.look(), dial.x(angle, radius), dial.y(angle, radius));
        if (place != null) {
            name(svg, dial, entry, place);
        }
        if (entry.href() == null) {
            svg.end();
        } else {
            svg.endLink();
        }
    }

    private void name(Svg svg, YearDial dial, YearCircle.Entry entry, YearCircleNames.Place place) {
        var type = Type.LABEL.small();
        double edge = edge(dial, place.right());
        double room = (place.right() ? width - edge : edge) - 2;
        var words = entry.from().getDayOfMonth() + "/" + entry.from().getMonthValue() + " " + entry.name();
        var shown = type.letters().fit(words, type.size(), room);
        svg.text(edge, place.y(), shown, type.at(place.right() ? Anchor.START : Anchor.END));
    }

    private static void disc(Svg svg, YearCircle.Look look, double x, double y) {
        var tone = look.tone();
        svg.circle(x, y, DISC, tone.fill(), tone.edge());
        svg.symbol(look.symbol(), x, y, tone.ink());
    }
}
