package dk.digit.portfolio;

import dk.digit.platform.chart.Timeline;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;
import dk.digit.platform.time.RoughDate;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Draws what is known of activities over time. A beginning that is known to the month only is drawn as
/// one in doubt: a line at its first day would claim too much.
final class Timelines {

    private static final int YEARS_BACK = 3;
    private static final int YEARS_AHEAD = 2;
    /// As many activities as one picture can tell of.
    static final int MOST = 30;

    private Timelines() {}

    /// What one row is drawn from.
    record Line(Activity activity, List<PhasePeriod> phases, List<Milestone> milestones) {}

    /// As many activities as one picture can tell of, in their order: those that something happens to
    /// soonest, before or after the day.
    ///
    /// @param milestones how many days each activity's nearest milestone is away
    static List<Line> nearest(List<Line> lines, Map<ActivityId, Integer> milestones, LocalDate day) {
        if (lines.size() <= MOST) {
            return lines;
        }
        var near = lines.stream()
                .sorted(Comparator.comparingLong(line -> Math.min(
                        distance(line, day),
                        milestones.getOrDefault(line.activity().id(), Integer.MAX_VALUE))))
                .limit(MOST)
                .collect(Collectors.toSet());
        return lines.stream().filter(near::contains).toList();
    }

    private static long distance(Line line, LocalDate day) {
        return line.phases().stream()
                .map(phase -> phase.period().start())
                .filter(Objects::nonNull)
                .mapToLong(date -> Math.abs(ChronoUnit.DAYS.between(date, day)))
                .min()
                .orElse(Integer.MAX_VALUE);
    }

    static Timeline ofAll(List<Line> lines, Period span, LocalDate asOf, Lang lang) {
        return timeline(
                Texts.of(lang, "portfolio.timeline.all"),
                Texts.of(lang, "portfolio.timeline.allDescription", lines.size(), Formats.longDate(lang, asOf)),
                lines,
                span,
                asOf,
                lang,
                Timeline.Naming.MARKED);
    }

    static Timeline ofOne(Line line, Period span, LocalDate asOf, Lang lang) {
        var name = line.activity().name().in(lang);
        return timeline(
                Texts.of(lang, "portfolio.timeline.one", name),
                Texts.of(
                        lang,
                        "portfolio.timeline.oneDescription",
                        name,
                        line.milestones().size()),
                List.of(line),
                span,
                asOf,
                lang,
                Timeline.Naming.NAMED);
    }

    private static Timeline timeline(
            String title,
            String description,
            List<Line> lines,
            Period span,
            LocalDate asOf,
            Lang lang,
            Timeline.Naming naming) {
        return new Timeline(
                title,
                description,
                Texts.of(lang, "portfolio.activity"),
                Objects.requireNonNull(span.start()),
                Objects.requireNonNull(span.end()),
                span.contains(asOf) ? asOf : null,
                naming,
                lines.stream().map(line -> row(line, span, lang)).toList());
    }

    private static Timeline.Row row(Line line, Period span, Lang lang) {
        return new Timeline.Row(
                line.activity().name().in(lang),
                Texts.of(lang, line.activity().kind()),
                line.phases().stream()
                        .filter(phase -> phase.period().overlaps(span))
                        .map(phase -> phase(phase, line.phases(), lang))
                        .toList(),
                line.milestones().stream()
                        .map(milestone -> new Timeline.Milestone(
                                milestone.due(), milestone.text().in(lang)))
                        .toList());
    }

    private static Timeline.Phase phase(PhasePeriod phase, List<PhasePeriod> all, Lang lang) {
        var next = all.stream()
                .filter(other ->
                        Objects.equals(other.period().start(), phase.period().end()))
                .findFirst();
        return new Timeline.Phase(
                new Timeline.Kind(Texts.of(lang, phase.phase()), PhaseLook.tone(phase.phase())),
                phase.period().start(),
                phase.period().end(),
                isKnown(phase.start()),
                phase.period().end() == null
                        || next.map(PhasePeriod::start).map(Timelines::isKnown).orElse(true));
    }

    private static boolean isKnown(@Nullable RoughDate start) {
        return start != null && start.precision() == RoughDate.Precision.DAY && !start.doubtful();
    }

    /// Whole years around the day and what is dated near it: what went before, what is planned.
    static Period span(Collection<Line> lines, LocalDate asOf) {
        var years = new TreeSet<Integer>(List.of(asOf.getYear()));
        Consumer<LocalDate> near = day -> {
            if (day.getYear() >= asOf.getYear() - YEARS_BACK && day.getYear() <= asOf.getYear() + YEARS_AHEAD) {
                years.add(day.getYear());
            }
        };
        for (Line line : lines) {
            line.milestones().forEach(milestone -> near.accept(milestone.due().day()));
            line.phases().stream()
                    .map(phase -> phase.period().start())
                    .filter(Objects::nonNull)
                    .forEach(near);
        }
        return new Period(LocalDate.of(years.first(), 1, 1), LocalDate.of(years.last() + 1, 1, 1));
    }
}
