package dk.digit.portfolio.waves;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Everything that was said of one municipality's steps in one activity, and the rule of their order: on every day
/// on which a step is done, each step before it is done or not needed. Work may go on in any order. What is said
/// rules from its day up to the next thing said of the same step; of two for one day the later said rules.
///
/// The database holds the same rule; this one tells which step stands in the way.
record StepHistory(List<StepEntry> entries) {

    private static final Comparator<StepEntry> BY_TIME =
            Comparator.comparing(StepEntry::since).thenComparing(StepEntry::id);

    static final StepHistory NONE = new StepHistory(List.of());

    StepHistory {
        entries = entries.stream().sorted(BY_TIME).toList();
    }

    /// A state with the days on which it rules.
    private record Span(
            StepState state, LocalDate from, @Nullable LocalDate until) {
        boolean touches(LocalDate first, @Nullable LocalDate end) {
            return (end == null || from.isBefore(end))
                    && (until == null || (first.isBefore(until) && from.isBefore(until)));
        }
    }

    @Nullable
    StepEntry on(WaveStep step, LocalDate day) {
        return of(step).stream()
                .filter(entry -> !entry.since().isAfter(day))
                .reduce((first, second) -> second)
                .orElse(null);
    }

    StepState stateOn(WaveStep step, LocalDate day) {
        var entry = on(step, day);
        return entry == null ? StepState.NOT_STARTED : entry.state();
    }

    List<StepEntry> of(WaveStep step) {
        return entries.stream().filter(entry -> entry.step() == step).toList();
    }

    StepHistory with(StepReport report) {
        var more = new ArrayList<>(entries);
        more.add(new StepEntry(
                Long.MAX_VALUE, report.step(), report.state(), report.since(), report.planned(), report.remark(), ""));
        return new StepHistory(more);
    }

    /// The steps that keep a report from being true; none when it may be.
    List<WaveStep> against(StepReport report) {
        var until = of(report.step()).stream()
                .map(StepEntry::since)
                .filter(since -> since.isAfter(report.since()))
                .findFirst()
                .orElse(null);
        return switch (report.state()) {
            case NOT_NEEDED -> List.of();
            case DONE ->
                report.step().before().stream()
                        .filter(step -> unsettled(step, report.since(), until))
                        .toList();
            case NOT_STARTED, UNDER_WAY ->
                report.step().after().stream()
                        .filter(step -> done(step, report.since(), until))
                        .toList();
        };
    }

    private boolean unsettled(WaveStep step, LocalDate first, @Nullable LocalDate end) {
        return !stateOn(step, first).isSettled()
                || spans(step).stream().anyMatch(span -> !span.state().isSettled() && span.touches(first, end));
    }

    private boolean done(WaveStep step, LocalDate first, @Nullable LocalDate end) {
        return spans(step).stream().anyMatch(span -> span.state() == StepState.DONE && span.touches(first, end));
    }

    private List<Span> spans(WaveStep step) {
        var said = of(step);
        var spans = new ArrayList<Span>();
        for (int i = 0; i < said.size(); i++) {
            var until = i + 1 < said.size() ? said.get(i + 1).since() : null;
            spans.add(new Span(said.get(i).state(), said.get(i).since(), until));
        }
        return spans;
    }
}
