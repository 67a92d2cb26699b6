package dk.digit.platform.chart;

import dk.digit.platform.chart.Svg.Anchor;
import dk.digit.platform.chart.Svg.Type;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// Rows of tasks under a time axis, with the links between them.
final class GanttPicture {

    private static final double ROW = 30;
    private static final double BAR = 14;
    private static final double AGREED = 4;
    private static final double STUB = 6;
    private static final String CHAIN = "#8a3b00";

    private final Gantt gantt;
    private final Lang lang;
    private final double width;
    private final boolean narrow;

    GanttPicture(Gantt gantt, Lang lang, int width) {
        this.gantt = gantt;
        this.lang = lang;
        this.width = width;
        this.narrow = width < 480;
    }

    /// Where a row's bar begins and ends, and the middle of it.
    private record Place(double from, double to, double y) {}

    Charts.Size draw(Svg svg) {
        double top = legend().draw(svg, 0, 0, width) + (gantt.asOf() == null ? 0 : 18);
        double left = narrow ? 1 : nameWidth() + 26;
        var axis = new TimeAxis(lang, gantt.from(), gantt.to(), left, width - 12);
        double height = narrow ? ROW + 18 : ROW;
        double bottom = top + TimeAxis.HEIGHT + gantt.rows().size() * height;
        axis.draw(svg, top, bottom);
        var places = new ArrayList<Place>();
        double y = top + TimeAxis.HEIGHT;
        for (var row : gantt.rows()) {
            places.add(place(row, axis, y + (narrow ? 18 : 0) + ROW / 2 - 2));
            name(svg, row, y);
            y += height;
            svg.line(0, y, width, y, Svg.GRID, 1);
        }
        asOf(svg, axis, top, bottom);
        for (int i = 0; i < places.size(); i++) {
            bar(svg, gantt.rows().get(i), places.get(i), axis);
        }
        gantt.links().forEach(link -> link(svg, link, places.get(link.from()), places.get(link.to()), height));
        return new Charts.Size(width, bottom + 2);
    }

    private double nameWidth() {
        double widest = gantt.rows().stream()
                .mapToDouble(row -> Type.LABEL.bold().width(row.name()))
                .max()
                .orElse(0);
        return Math.min(Math.max(widest, 80), width * 0.3);
    }

    private void name(Svg svg, Gantt.Row row, double y) {
        var type = row.critical() ? Type.LABEL.bold() : Type.LABEL;
        double left = row.critical() ? 15 : 1;
        if (row.critical()) {
            svg.symbol(Symbol.TRIANGLE, 6, y + (narrow ? 10 : ROW / 2 - 1), CHAIN);
        }
        double room = narrow ? width - left - 2 : nameWidth() + 12 - left;
        svg.group(words(row));
        svg.text(left, y + (narrow ? 14 : ROW / 2 + 4), type.letters().fit(row.name(), type.size(), room), type);
        svg.end();
    }

    private String words(Gantt.Row row) {
        var words = row.name() + ": " + Gantt.span(row.from(), row.last(), lang) + ", " + Gantt.percent(row, lang);
        return row.critical() ? words + ", " + Texts.of(lang, "platform.chart.gantt.critical") : words;
    }

    private static Place place(Gantt.Row row, TimeAxis axis, double y) {
        if (row.kind() == Gantt.Kind.BAR) {
            double from = axis.x(row.from());
            return new Place(from, Math.max(from + 3, axis.x(row.last().plusDays(1))), y);
        }
        double x = axis.x(middle(row));
        return new Place(x - 7, x + 7, y);
    }

    private static LocalDate middle(Gantt.Row row) {
        return row.from().plusDays((ChronoUnit.DAYS.between(row.from(), row.last()) + 1) / 2);
    }

    private void bar(Svg svg, Gantt.Row row, Place place, TimeAxis axis) {
        var agreed = row.agreed();
        if (agreed != null) {
            double from = axis.x(agreed.from());
            double to = Math.max(from + 3, axis.x(agreed.last().plusDays(1)));
            svg.rect(from, place.y() + BAR / 2 + 1.5, to - from, AGREED, "#707070", "none", "", 0);
        }
        svg.group(words(row));
        if (row.kind() == Gantt.Kind.BAR) {
            bar(svg, row, place);
        } else {
            double x = (place.from() + place.to()) / 2;
            TimelineRow.mark(svg, x, place.y(), row.kind() == Gantt.Kind.MOMENT);
            if (row.percent() == 100) {
                svg.symbol(Symbol.CHECK, x + 13, place.y(), Svg.INK);
            }
        }
        svg.end();
    }

    private static void bar(Svg svg, Gantt.Row row, Place place) {
        double wide = place.to() - place.from();
        double top = place.y() - BAR / 2;
        svg.surface(place.from(), top, wide, BAR, tone(row));
        double done = wide * row.percent() / 100;
        if (row.percent() > 0 && row.percent() < 100) {
            svg.rect(place.from(), place.y() - 3, done, 6, row.critical() ? CHAIN : "#08306b", "none", "", 0);
        }
    }

    private static Tone tone(Gantt.Row row) {
        if (row.percent() == 100) {
            return Tone.GREY;
        }
        return row.critical() ? Tone.AMBER : Tone.SKY;
    }

    /// Out of the one, down or up between the rows, and into the other, with an arrow.
    private static void link(Svg svg, Gantt.Link link, Place one, Place other, double row) {
        double start = link.fromEnd() ? one.to() : one.from();
        double end = link.toStart() ? other.from() : other.to();
        double out = start + (link.fromEnd() ? STUB : -STUB);
        double in = end + (link.toStart() ? -STUB - 2 : STUB + 2);
        boolean straight = link.toStart() ? in >= out && link.fromEnd() : in <= out && !link.fromEnd();
        double between = one.y() + Math.signum(other.y() - one.y()) * row / 2;
        var way = straight
                ? at("M", start, one.y()) + h(out) + v(other.y()) + h(end)
                : at("M", start, one.y()) + h(out) + v(between) + h(in) + v(other.y()) + h(end);
        var colour = link.critical() ? CHAIN : "#595959";
        svg.path(way, "none", colour, link.critical() ? 2 : 1, "");
        double back = link.toStart() ? -5 : 5;
        svg.path(
                at("M", end, other.y()) + at("L", end + back, other.y() - 3.5) + at("L", end + back, other.y() + 3.5)
                        + "Z",
                colour,
                "none",
                1,
                "");
    }

    private static String at(String letter, double x, double y) {
        return letter + Svg.number(x) + " " + Svg.number(y);
    }

    private static String h(double x) {
        return "H" + Svg.number(x);
    }

    private static String v(double y) {
        return "V" + Svg.number(y);
    }

    private Legend legend() {
        var legend = new Legend();
        List<Gantt.Row> rows = gantt.rows();
        if (rows.stream().anyMatch(row -> row.kind() == Gantt.Kind.BAR && tone(row) == Tone.SKY)) {
            legend.surface(Texts.of(lang, "platform.chart.gantt.planned"), Tone.SKY);
        }
        if (rows.stream().anyMatch(Gantt.Row::critical)) {
            legend.mark(Texts.of(lang, "platform.chart.gantt.critical"), (svg, x, y) -> {
                svg.symbol(Symbol.TRIANGLE, x + 4, y + 7, CHAIN);
                svg.surface(x + 11, y, 11, 14, Tone.AMBER);
            });
        }
        if (rows.stream().anyMatch(row -> row.kind() == Gantt.Kind.BAR && row.percent() == 100)) {
            legend.surface(Texts.of(lang, "platform.chart.gantt.finished"), Tone.GREY);
        }
        if (rows.stream().anyMatch(row -> row.percent() > 0 && row.percent() < 100)) {
            legend.mark(
                    Texts.of(lang, "platform.chart.gantt.done"),
                    (svg, x, y) -> svg.rect(x, y + 4, 22, 6, "#08306b", "none", "", 0));
        }
        if (rows.stream().anyMatch(row -> row.agreed() != null)) {
            legend.mark(
                    Texts.of(lang, "platform.chart.gantt.agreed"),
                    (svg, x, y) -> svg.rect(x, y + 5, 22, AGREED, "#707070", "none", "", 0));
        }
        if (rows.stream().anyMatch(row -> row.kind() != Gantt.Kind.BAR)) {
            legend.mark(
                    Texts.of(lang, "platform.chart.milestone"),
                    (svg, x, y) -> TimelineRow.mark(svg, x + 11, y + 7, true));
        }
        return legend;
    }

    private void asOf(Svg svg, TimeAxis axis, double top, double bottom) {
        var day = gantt.asOf();
        if (day != null && !day.isBefore(gantt.from()) && !day.isAfter(gantt.to())) {
            double x = axis.x(day);
            var words = Days.asOf(lang, day);
            var type = Type.LABEL.small().bold().in("#b00000");
            double half = type.width(words) / 2;
            svg.line(x, top - 3, x, bottom, "#cc0000", 1.5, "5 3");
            svg.text(Math.clamp(x, half, width - half), top - 7, words, type.at(Anchor.MIDDLE));
        }
    }
}
