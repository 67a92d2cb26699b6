package dk.digit.portfolio.plan;

import dk.digit.platform.chart.Gantt;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.RoughDate;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Draws a measured plan, with the things of other plans that it is linked to below its own.
public final class PlanPicture {

    /// More rows than this nobody reads in one picture.
    private static final int MOST = 120;

    private static final long NEAR = 120;

    private PlanPicture() {}

    /// @param names of activities, for what belongs to others
    /// @return null for a plan of nothing
    public static @Nullable Gantt of(
            MeasuredPlan plan, Bilingual name, Map<ActivityId, Bilingual> names, LocalDate day, Lang lang) {
        if (plan.isEmpty()) {
            return null;
        }
        var shown = nearest(plan.lines(), day);
        var rows = new ArrayList<Gantt.Row>();
        Map<PlanItemId, Integer> places = new HashMap<>();
        for (var line : shown) {
            places.put(line.item().id(), rows.size());
            rows.add(row(line, plan.baseline(), lang));
        }
        for (var item : plan.foreign()) {
            places.put(item.id(), rows.size());
            rows.add(foreign(item, names, lang));
        }
        var span = span(rows, day);
        return new Gantt(
                Texts.of(lang, "portfolio.plan.picture", name.in(lang)),
                described(plan, lang),
                Texts.of(lang, "portfolio.plan.item"),
                span.from(),
                span.last(),
                day.isBefore(span.from()) || !day.isBefore(span.last()) ? null : day,
                rows,
                links(plan.ties(), places));
    }

    private static String described(MeasuredPlan plan, Lang lang) {
        return Texts.of(
                lang,
                "portfolio.plan.pictureDescription",
                plan.lines().size(),
                plan.end() == null ? "–" : Formats.longDate(lang, plan.end()),
                plan.critical());
    }

    private static List<MeasuredPlan.Line> nearest(List<MeasuredPlan.Line> lines, LocalDate day) {
        if (lines.size() <= MOST) {
            return lines;
        }
        var near = new HashSet<>(lines.stream()
                .sorted(Comparator.comparingLong(
                        line -> Math.abs(ChronoUnit.DAYS.between(line.item().finish(), day))))
                .limit(MOST)
                .toList());
        return lines.stream().filter(near::contains).toList();
    }

    private static Gantt.Row row(MeasuredPlan.Line line, @Nullable Baseline baseline, Lang lang) {
        var item = line.item();
        var agreed = baseline == null ? null : baseline.lines().get(item.id());
        return new Gantt.Row(
                item.name().in(lang),
                begins(item),
                ends(item),
                kind(item),
                item.progress(),
                line.critical(),
                agreed == null ? null : new Gantt.Stretch(agreed.start(), agreed.finish()));
    }

    private static Gantt.Row foreign(PlanItem item, Map<ActivityId, Bilingual> names, Lang lang) {
        var of = names.get(item.activity());
        return new Gantt.Row(
                (of == null ? item.activity().value() : of.in(lang)) + ": "
                        + item.name().in(lang),
                begins(item),
                ends(item),
                kind(item),
                item.progress(),
                false,
                null);
    }

    private static LocalDate begins(PlanItem item) {
        return item.isMilestone() ? item.start() : Objects.requireNonNullElse(item.startedOn(), item.start());
    }

    private static LocalDate ends(PlanItem item) {
        var end = item.end();
        return end.isBefore(begins(item)) ? begins(item) : end;
    }

    private static Gantt.Kind kind(PlanItem item) {
        var due = item.due();
        if (due == null) {
            return Gantt.Kind.BAR;
        }
        return due.precision() == RoughDate.Precision.DAY && !due.doubtful()
                ? Gantt.Kind.MOMENT
                : Gantt.Kind.ROUGH_MOMENT;
    }

    private static List<Gantt.Link> links(List<MeasuredPlan.Tie> ties, Map<PlanItemId, Integer> places) {
        var links = new ArrayList<Gantt.Link>();
        for (var tie : ties) {
            var from = places.get(tie.link().from());
            var to = places.get(tie.link().to());
            if (from != null && to != null) {
                var kind = tie.link().kind();
                links.add(new Gantt.Link(from, to, kind.fromFinish(), kind.toStart(), tie.critical()));
            }
        }
        return links;
    }

    /// Whole months around all that is drawn, and the day when it is near.
    private static Gantt.Stretch span(List<Gantt.Row> rows, LocalDate day) {
        var first = days(rows).min(Comparator.naturalOrder()).orElse(day);
        var last = days(rows).max(Comparator.naturalOrder()).orElse(day);
        if (day.isBefore(first) && ChronoUnit.DAYS.between(day, first) <= NEAR) {
            first = day;
        }
        if (day.isAfter(last) && ChronoUnit.DAYS.between(last, day) <= NEAR) {
            last = day;
        }
        return new Gantt.Stretch(first.withDayOfMonth(1), last.withDayOfMonth(1).plusMonths(1));
    }

    private static Stream<LocalDate> days(List<Gantt.Row> rows) {
        return rows.stream()
                .flatMap(row -> row.agreed() == null
                        ? Stream.of(row.from(), row.last())
                        : Stream.of(
                                row.from(),
                                row.last(),
                                row.agreed().from(),
                                row.agreed().last()));
    }
}
