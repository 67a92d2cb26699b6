package dk.digit.portfolio;

import static dk.digit.portfolio.db.Tables.ACTIVITY_PHASE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dk.digit.meetings.DecisionId;
import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import dk.digit.platform.time.RoughDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored phases of activities.
@Component
class Phases {

    private final DSLContext sql;

    Phases(DSLContext sql) {
        this.sql = sql;
    }

    PhaseHistory of(ActivityId activity) {
        return new PhaseHistory(select(ACTIVITY_PHASE.ACTIVITY.eq(activity.value())).stream()
                .map(OfActivity::phase)
                .toList());
    }

    /// The phases that touch a period, by activity and time.
    Map<ActivityId, List<PhasePeriod>> during(Period period) {
        return select(Periods.overlaps(ACTIVITY_PHASE.PERIOD, period)).stream()
                .collect(groupingBy(OfActivity::activity, mapping(OfActivity::phase, toList())));
    }

    /// @param decisionUnknown whether it needs a decision, which the material does not name
    void enter(PhaseChange change, boolean decisionUnknown) {
        var from = change.from();
        var reason = change.reason();
        var decision = change.decision();
        sql.insertInto(ACTIVITY_PHASE)
                .set(ACTIVITY_PHASE.ACTIVITY, change.activity().value())
                .set(ACTIVITY_PHASE.PHASE, change.phase().name())
                .set(ACTIVITY_PHASE.PERIOD, new Period(from == null ? null : from.day(), null))
                .set(
                        ACTIVITY_PHASE.START_PRECISION,
                        from == null ? null : from.precision().name())
                .set(ACTIVITY_PHASE.START_DOUBTFUL, from != null && from.doubtful())
                .set(ACTIVITY_PHASE.REASON_DA, reason == null ? null : reason.da())
                .set(ACTIVITY_PHASE.REASON_EN, reason == null ? null : reason.enOrNull())
                .set(ACTIVITY_PHASE.DECISION, decision == null ? null : decision.value())
                .set(ACTIVITY_PHASE.DECISION_UNKNOWN, decisionUnknown)
                .set(ACTIVITY_PHASE.PASSAGE, change.passage())
                .execute();
    }

    void end(ActivityId activity, PhasePeriod latest, LocalDate nextBegins) {
        sql.update(ACTIVITY_PHASE)
                .set(ACTIVITY_PHASE.PERIOD, new Period(latest.period().start(), nextBegins))
                .where(ACTIVITY_PHASE.ACTIVITY.eq(activity.value()))
                .and(ACTIVITY_PHASE.PERIOD.eq(latest.period()))
                .execute();
    }

    /// The phases that rest on a decision, by activity and time.
    Map<ActivityId, List<PhasePeriod>> restingOn(DecisionId decision) {
        return select(ACTIVITY_PHASE.DECISION.eq(decision.value())).stream()
                .collect(groupingBy(OfActivity::activity, mapping(OfActivity::phase, toList())));
    }

    private record OfActivity(ActivityId activity, PhasePeriod phase) {}

    private List<OfActivity> select(Condition which) {
        return sql.select(
                        ACTIVITY_PHASE.ACTIVITY,
                        ACTIVITY_PHASE.PHASE,
                        ACTIVITY_PHASE.PERIOD,
                        ACTIVITY_PHASE.START_PRECISION,
                        ACTIVITY_PHASE.START_DOUBTFUL,
                        ACTIVITY_PHASE.REASON_DA,
                        ACTIVITY_PHASE.REASON_EN,
                        ACTIVITY_PHASE.DECISION,
                        ACTIVITY_PHASE.DECISION_UNKNOWN)
                .from(ACTIVITY_PHASE)
                .where(which)
                .orderBy(ACTIVITY_PHASE.ACTIVITY, ACTIVITY_PHASE.PERIOD)
                .fetch(row -> new OfActivity(new ActivityId(row.get(ACTIVITY_PHASE.ACTIVITY)), phase(row)));
    }

    static @Nullable RoughDate start(Record row) {
        return RoughDate.of(
                row.get(ACTIVITY_PHASE.PERIOD).start(),
                row.get(ACTIVITY_PHASE.START_PRECISION),
                row.get(ACTIVITY_PHASE.START_DOUBTFUL));
    }

    static PhasePeriod phase(Record row) {
        return new PhasePeriod(
                Phase.valueOf(row.get(ACTIVITY_PHASE.PHASE)),
                row.get(ACTIVITY_PHASE.PERIOD),
                start(row),
                Bilingual.ofNullable(row.get(ACTIVITY_PHASE.REASON_DA), row.get(ACTIVITY_PHASE.REASON_EN)),
                decision(row.get(ACTIVITY_PHASE.DECISION)),
                Boolean.TRUE.equals(row.get(ACTIVITY_PHASE.DECISION_UNKNOWN)));
    }

    private static @Nullable DecisionId decision(@Nullable String id) {
        return id == null ? null : new DecisionId(id);
    }
}
