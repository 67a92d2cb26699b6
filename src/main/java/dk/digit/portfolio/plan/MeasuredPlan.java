package dk.digit.portfolio.plan;

import static java.util.stream.Collectors.groupingBy;

import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The plan of an activity, measured: against a baseline, and by what its links allow.
///
/// @param foreign things of other plans that links lead from or to
/// @param baseline what it is measured against, or null where none was set
/// @param dropped what the baseline holds and the plan no longer does
/// @param end the last day of the whole, its links kept; null for a plan of nothing
public record MeasuredPlan(
        ActivityId activity,
        List<Line> lines,
        List<PlanItem> foreign,
        List<Tie> ties,
        @Nullable Baseline baseline,
        List<Baseline.Line> dropped,
        @Nullable LocalDate end) {

    /// @param slip days later than the baseline had it, fewer than none for earlier; null where it had not
    /// @param added whether it came after the baseline was set
    /// @param slack days that it may slip without the whole ending later; null for what is done
    /// @param allowed the first day that its links allow, where it is planned before that
    /// @param waits what it waits for, in words
    public record Line(
            PlanItem item,
            PlanState state,
            @Nullable Integer slip,
            boolean added,
            @Nullable Integer slack,
            boolean critical,
            @Nullable LocalDate allowed,
            List<Tie> waits) {}

    /// A link with the names of its ends.
    public record Tie(PlanLink link, Bilingual from, Bilingual to, boolean critical) {}

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    /// Days that the whole ends later than the baseline had it; null without one.
    public @Nullable Integer slip() {
        var agreed = baseline == null ? null : baseline.end().orElse(null);
        var last = lines.stream().map(line -> line.item().end()).max(Comparator.naturalOrder());
        return agreed == null || last.isEmpty() ? null : (int) ChronoUnit.DAYS.between(agreed, last.get());
    }

    public long critical() {
        return lines.stream().filter(Line::critical).count();
    }

    public long late() {
        return lines.stream()
                .filter(line -> line.state() == PlanState.LATE || line.state() == PlanState.NOT_BEGUN)
                .count();
    }

    /// Reads and measures a plan in a fixed number of queries.
    @Component
    public static class Query {

        private final Plans plans;
        private final PlanBaselines baselines;

        Query(Plans plans, PlanBaselines baselines) {
            this.plans = plans;
            this.baselines = baselines;
        }

        @Transactional(readOnly = true)
        public MeasuredPlan of(ActivityId activity, LocalDate day) {
            return of(activity, baselines.of(activity, day).stream().findFirst().orElse(null), day);
        }

        @Transactional(readOnly = true)
        public MeasuredPlan of(ActivityId activity, Baseline.@Nullable Head against, LocalDate day) {
            var own = plans.of(activity);
            var links = plans.links(activity);
            var foreign = plans.of(links.stream()
                    .filter(PlanLink::crosses)
                    .map(link -> link.toActivity().equals(activity) ? link.from() : link.to())
                    .distinct()
                    .toList());
            var baseline = against == null ? null : baselines.read(against);
            return measured(activity, own, foreign, links, baseline, day);
        }
    }

    static MeasuredPlan measured(
            ActivityId activity,
            List<PlanItem> own,
            List<PlanItem> foreign,
            List<PlanLink> links,
            @Nullable Baseline baseline,
            LocalDate day) {
        var schedule = Schedule.of(activity, own, foreign, links);
        Map<PlanItemId, PlanItem> known = new HashMap<>();
        Stream.concat(own.stream(), foreign.stream()).forEach(item -> known.put(item.id(), item));
        var ties = links.stream()
                .filter(link -> known.containsKey(link.from()) && known.containsKey(link.to()))
                .map(link -> tie(link, known, schedule))
                .toList();
        var waits = ties.stream().collect(groupingBy(tie -> tie.link().to()));
        var lines = own.stream()
                .map(item -> line(item, schedule, baseline, day, waits.getOrDefault(item.id(), List.of())))
                .toList();
        var dropped = baseline == null
                ? List.<Baseline.Line>of()
                : baseline.lines().values().stream()
                        .filter(line -> !known.containsKey(line.item()))
                        .sorted(Comparator.comparing(Baseline.Line::start).thenComparing(Baseline.Line::item))
                        .toList();
        return new MeasuredPlan(activity, lines, foreign, ties, baseline, dropped, schedule.end());
    }

    private static Tie tie(PlanLink link, Map<PlanItemId, PlanItem> known, Schedule schedule) {
        var from = Objects.requireNonNull(known.get(link.from()));
        var to = Objects.requireNonNull(known.get(link.to()));
        return new Tie(link, from.name(), to.name(), schedule.critical(from) && schedule.critical(to));
    }

    private static Line line(
            PlanItem item, Schedule schedule, @Nullable Baseline baseline, LocalDate day, List<Tie> waits) {
        var agreed = baseline == null ? null : baseline.lines().get(item.id());
        return new Line(
                item,
                item.on(day),
                agreed == null ? null : (int) ChronoUnit.DAYS.between(agreed.finish(), item.end()),
                baseline != null && agreed == null,
                schedule.slack(item),
                schedule.critical(item),
                schedule.allowed(item),
                waits);
    }
}
