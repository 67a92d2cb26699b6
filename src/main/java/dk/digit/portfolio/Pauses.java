package dk.digit.portfolio;

import static dk.digit.portfolio.db.Tables.ACTIVITY_PAUSE;
import static org.jooq.impl.DSL.condition;

import dk.digit.meetings.DecisionId;
import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored pauses of activities.
@Component
class Pauses {

    private final DSLContext sql;

    Pauses(DSLContext sql) {
        this.sql = sql;
    }

    /// Oldest first.
    List<Pause> of(ActivityId activity) {
        return select(ACTIVITY_PAUSE.ACTIVITY.eq(activity.value()));
    }

    /// Those of all activities, by activity, that touch a period.
    List<Pause> during(Period period) {
        return select(Periods.overlaps(ACTIVITY_PAUSE.PERIOD, period));
    }

    /// The pause that has not ended.
    Optional<Pause> open(ActivityId activity) {
        return select(ACTIVITY_PAUSE
                        .ACTIVITY
                        .eq(activity.value())
                        .and(condition("upper_inf({0})", ACTIVITY_PAUSE.PERIOD)))
                .stream()
                .findFirst();
    }

    void begin(ActivityId activity, LocalDate from, Bilingual reason, DecisionId decision) {
        sql.insertInto(ACTIVITY_PAUSE)
                .set(ACTIVITY_PAUSE.ACTIVITY, activity.value())
                .set(ACTIVITY_PAUSE.PERIOD, new Period(from, null))
                .set(ACTIVITY_PAUSE.REASON_DA, reason.da())
                .set(ACTIVITY_PAUSE.REASON_EN, reason.enOrNull())
                .set(ACTIVITY_PAUSE.DECISION, decision.value())
                .execute();
    }

    void end(Pause pause, LocalDate day, Bilingual reason, DecisionId decision) {
        sql.update(ACTIVITY_PAUSE)
                .set(ACTIVITY_PAUSE.PERIOD, new Period(pause.period().start(), day))
                .set(ACTIVITY_PAUSE.RESUMED_DA, reason.da())
                .set(ACTIVITY_PAUSE.RESUMED_EN, reason.enOrNull())
                .set(ACTIVITY_PAUSE.RESUMED_DECISION, decision.value())
                .where(ACTIVITY_PAUSE.ACTIVITY.eq(pause.activity().value()))
                .and(ACTIVITY_PAUSE.PERIOD.eq(pause.period()))
                .execute();
    }

    private List<Pause> select(Condition which) {
        return sql.select(
                        ACTIVITY_PAUSE.ACTIVITY,
                        ACTIVITY_PAUSE.PERIOD,
                        ACTIVITY_PAUSE.REASON_DA,
                        ACTIVITY_PAUSE.REASON_EN,
                        ACTIVITY_PAUSE.DECISION,
                        ACTIVITY_PAUSE.RESUMED_DA,
                        ACTIVITY_PAUSE.RESUMED_EN,
                        ACTIVITY_PAUSE.RESUMED_DECISION)
                .from(ACTIVITY_PAUSE)
                .where(which)
                .orderBy(ACTIVITY_PAUSE.ACTIVITY, ACTIVITY_PAUSE.PERIOD)
                .fetch(Pauses::pause);
    }

    static Pause pause(Record row) {
        return new Pause(
                new ActivityId(row.get(ACTIVITY_PAUSE.ACTIVITY)),
                row.get(ACTIVITY_PAUSE.PERIOD),
                Bilingual.of(row.get(ACTIVITY_PAUSE.REASON_DA), row.get(ACTIVITY_PAUSE.REASON_EN)),
                new DecisionId(row.get(ACTIVITY_PAUSE.DECISION)),
                Bilingual.ofNullable(row.get(ACTIVITY_PAUSE.RESUMED_DA), row.get(ACTIVITY_PAUSE.RESUMED_EN)),
                decision(row.get(ACTIVITY_PAUSE.RESUMED_DECISION)));
    }

    private static @Nullable DecisionId decision(@Nullable String id) {
        return id == null ? null : new DecisionId(id);
    }
}
