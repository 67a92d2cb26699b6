package dk.digit.portfolio.risks;

import static dk.digit.portfolio.db.Tables.RISK_ASSESSMENT;
import static dk.digit.portfolio.db.Tables.RISK_OWNER;
import static dk.digit.portfolio.db.Tables.RISK_STATE;
import static dk.digit.portfolio.db.Tables.RISK_TRIGGER;

import dk.digit.meetings.Owner;
import dk.digit.platform.money.Money;
import dk.digit.platform.time.RoughDate;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Everything that was said of a risk by a day, oldest first.
@Component
class RiskHistory {

    private final DSLContext sql;

    RiskHistory(DSLContext sql) {
        this.sql = sql;
    }

    /// @param by the account that recorded it
    record Said<T>(LocalDate on, T what, String by) {}

    /// @param owner null where nobody owns it any more
    record Owned(LocalDate on, @Nullable Owner owner, String by) {}

    /// @param trigger null where nothing is known any more
    record Expected(LocalDate on, @Nullable RiskTrigger trigger, String by) {}

    List<Said<RiskAssessment>> assessments(long risk, LocalDate day) {
        return sql.select(
                        RISK_ASSESSMENT.ASSESSED_ON,
                        RISK_ASSESSMENT.PROBABILITY,
                        RISK_ASSESSMENT.ON_ECONOMY,
                        RISK_ASSESSMENT.ON_TIME,
                        RISK_ASSESSMENT.ON_QUALITY,
                        RISK_ASSESSMENT.ON_BENEFITS,
                        RISK_ASSESSMENT.COST,
                        RISK_ASSESSMENT.DELAY_DAYS,
                        RISK_ASSESSMENT.RESIDUAL_PROBABILITY,
                        RISK_ASSESSMENT.RESIDUAL_CONSEQUENCE,
                        RISK_ASSESSMENT.NOTE_DA,
                        RISK_ASSESSMENT.NOTE_EN,
                        RISK_ASSESSMENT.RECORDED_BY)
                .from(RISK_ASSESSMENT)
                .where(RISK_ASSESSMENT.RISK.eq(risk))
                .and(RISK_ASSESSMENT.ASSESSED_ON.le(day))
                .orderBy(RISK_ASSESSMENT.ASSESSED_ON, RISK_ASSESSMENT.ID)
                .fetch(row -> new Said<>(
                        row.get(RISK_ASSESSMENT.ASSESSED_ON), assessment(row), row.get(RISK_ASSESSMENT.RECORDED_BY)));
    }

    private static RiskAssessment assessment(Record row) {
        var cost = row.get(RISK_ASSESSMENT.COST);
        return new RiskAssessment(
                row.get(RISK_ASSESSMENT.ASSESSED_ON),
                row.get(RISK_ASSESSMENT.PROBABILITY),
                RisksOn.consequences(row),
                cost == null ? null : Money.of(cost),
                row.get(RISK_ASSESSMENT.DELAY_DAYS),
                RisksOn.residual(row),
                RisksOn.both(row, "note"));
    }

    List<Said<Risk.Standing>> states(long risk, LocalDate day) {
        return sql.select(
                        RISK_STATE.STATE,
                        RISK_STATE.SINCE,
                        RISK_STATE.REASON_DA,
                        RISK_STATE.REASON_EN,
                        RISK_STATE.RECORDED_BY)
                .from(RISK_STATE)
                .where(RISK_STATE.RISK.eq(risk))
                .and(RISK_STATE.SINCE.le(day))
                .orderBy(RISK_STATE.SINCE, RISK_STATE.ID)
                .fetch(row -> new Said<>(
                        row.get(RISK_STATE.SINCE),
                        new Risk.Standing(
                                RiskState.valueOf(row.get(RISK_STATE.STATE)),
                                row.get(RISK_STATE.SINCE),
                                RisksOn.both(row, "reason")),
                        row.get(RISK_STATE.RECORDED_BY)));
    }

    List<Owned> owners(long risk, LocalDate day) {
        return sql.select(
                        RISK_OWNER.SINCE,
                        RISK_OWNER.OWNER_FUNCTION,
                        RISK_OWNER.OWNER_MUNICIPALITY,
                        RISK_OWNER.OWNER_BODY,
                        RISK_OWNER.RECORDED_BY)
                .from(RISK_OWNER)
                .where(RISK_OWNER.RISK.eq(risk))
                .and(RISK_OWNER.SINCE.le(day))
                .orderBy(RISK_OWNER.SINCE, RISK_OWNER.ID)
                .fetch(row ->
                        new Owned(row.value1(), Owner.of(row.value2(), row.value3(), row.value4()), row.value5()));
    }

    List<Expected> triggers(long risk, LocalDate day) {
        return sql.select(
                        RISK_TRIGGER.TOLD_ON,
                        RISK_TRIGGER.EVENT_DA,
                        RISK_TRIGGER.EVENT_EN,
                        RISK_TRIGGER.DUE_ON,
                        RISK_TRIGGER.PRECISION,
                        RISK_TRIGGER.DOUBTFUL,
                        RISK_TRIGGER.THEN_DA,
                        RISK_TRIGGER.THEN_EN,
                        RISK_TRIGGER.RECORDED_BY)
                .from(RISK_TRIGGER)
                .where(RISK_TRIGGER.RISK.eq(risk))
                .and(RISK_TRIGGER.TOLD_ON.le(day))
                .orderBy(RISK_TRIGGER.TOLD_ON, RISK_TRIGGER.ID)
                .fetch(row -> new Expected(
                        row.get(RISK_TRIGGER.TOLD_ON),
                        RiskTrigger.of(
                                RisksOn.both(row, "event"),
                                RoughDate.of(
                                        row.get(RISK_TRIGGER.DUE_ON),
                                        row.get(RISK_TRIGGER.PRECISION),
                                        Boolean.TRUE.equals(row.get(RISK_TRIGGER.DOUBTFUL))),
                                RisksOn.both(row, "then")),
                        row.get(RISK_TRIGGER.RECORDED_BY)));
    }
}
