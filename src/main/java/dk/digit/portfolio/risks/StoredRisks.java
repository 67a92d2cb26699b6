package dk.digit.portfolio.risks;

import static dk.digit.portfolio.db.Tables.RISK;
import static dk.digit.portfolio.db.Tables.RISK_ASSESSMENT;
import static dk.digit.portfolio.db.Tables.RISK_OWNER;
import static dk.digit.portfolio.db.Tables.RISK_STATE;
import static dk.digit.portfolio.db.Tables.RISK_TRIGGER;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.meetings.Owner;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored risks: as they were on a day, and everything that is added to one.
@Component
class StoredRisks {

    private final DSLContext sql;

    StoredRisks(DSLContext sql) {
        this.sql = sql;
    }

    /// The worst first; those without an assessment last.
    List<Risk> on(LocalDate day) {
        return on(day, noCondition());
    }

    List<Risk> open(LocalDate day) {
        return on(day, RisksOn.STATE.in(RiskState.ALIVE));
    }

    List<Risk> of(@Nullable ActivityId activity, LocalDate day) {
        return on(day, activity == null ? RisksOn.ACTIVITY.isNull() : RisksOn.ACTIVITY.eq(activity.value()));
    }

    Optional<Risk> find(long id, LocalDate day) {
        return on(day, RisksOn.ID.eq(id)).stream().findFirst();
    }

    List<Risk> on(LocalDate day, Condition which) {
        var rows = RisksOn.day(day);
        return sql.select(RisksOn.COLUMNS)
                .from(rows)
                .where(which)
                .orderBy(RisksOn.SCORE.desc().nullsLast(), RisksOn.RAISED_ON, RisksOn.ID)
                .fetch(RisksOn::risk);
    }

    /// Keeps others from changing it until the transaction ends.
    boolean lock(long id) {
        return sql.select(RISK.ID)
                .from(RISK)
                .where(RISK.ID.eq(id))
                .forUpdate()
                .fetchOptional()
                .isPresent();
    }

    long add(@Nullable ActivityId activity, RiskDraft draft, @Nullable Long issueOf) {
        long id = sql.insertInto(RISK)
                .set(RISK.ACTIVITY, activity == null ? null : activity.value())
                .set(RISK.KIND, draft.kind().name())
                .set(RISK.RAISED_ON, draft.raisedOn())
                .set(RISK.ISSUE_OF, issueOf)
                .set(row(draft))
                .returningResult(RISK.ID)
                .fetchSingle()
                .value1();
        add(id, new RiskMove(RiskState.OPEN, draft.raisedOn(), null));
        return id;
    }

    /// @return false when somebody changed it since `version`
    boolean change(long id, RiskDraft draft, long version) {
        return sql.update(RISK)
                        .set(row(draft))
                        .set(RISK.VERSION, RISK.VERSION.plus(1))
                        .where(RISK.ID.eq(id))
                        .and(RISK.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    private static Map<Field<?>, @Nullable Object> row(RiskDraft draft) {
        var row = new HashMap<Field<?>, @Nullable Object>();
        row.put(RISK.KEY, draft.key());
        row.put(RISK.TITLE_DA, draft.title().da());
        row.put(RISK.TITLE_EN, draft.title().enOrNull());
        row.put(RISK.CAUSE_DA, da(draft.cause()));
        row.put(RISK.CAUSE_EN, en(draft.cause()));
        row.put(RISK.EVENT_DA, da(draft.event()));
        row.put(RISK.EVENT_EN, en(draft.event()));
        row.put(RISK.CONSEQUENCE_DA, da(draft.consequence()));
        row.put(RISK.CONSEQUENCE_EN, en(draft.consequence()));
        row.put(RISK.HITS, draft.hits().stream().sorted().map(Enum::name).toArray(String[]::new));
        return row;
    }

    void add(long risk, RiskMove move) {
        sql.insertInto(RISK_STATE)
                .set(RISK_STATE.RISK, risk)
                .set(RISK_STATE.SINCE, move.since())
                .set(RISK_STATE.STATE, move.state().name())
                .set(RISK_STATE.REASON_DA, da(move.reason()))
                .set(RISK_STATE.REASON_EN, en(move.reason()))
                .set(RISK_STATE.RECORDED_BY, by())
                .execute();
    }

    void add(long risk, RiskAssessment assessment) {
        var residual = assessment.residual();
        var cost = assessment.cost();
        var consequences = assessment.consequences();
        sql.insertInto(RISK_ASSESSMENT)
                .set(RISK_ASSESSMENT.RISK, risk)
                .set(RISK_ASSESSMENT.ASSESSED_ON, assessment.on())
                .set(RISK_ASSESSMENT.PROBABILITY, (short) assessment.probability())
                .set(RISK_ASSESSMENT.ON_ECONOMY, small(consequences.get(RiskField.ECONOMY)))
                .set(RISK_ASSESSMENT.ON_TIME, small(consequences.get(RiskField.TIME)))
                .set(RISK_ASSESSMENT.ON_QUALITY, small(consequences.get(RiskField.QUALITY)))
                .set(RISK_ASSESSMENT.ON_BENEFITS, small(consequences.get(RiskField.BENEFITS)))
                .set(RISK_ASSESSMENT.COST, cost == null ? null : cost.toBigDecimal())
                .set(RISK_ASSESSMENT.DELAY_DAYS, assessment.delay())
                .set(RISK_ASSESSMENT.RESIDUAL_PROBABILITY, residual == null ? null : small(residual.probability()))
                .set(RISK_ASSESSMENT.RESIDUAL_CONSEQUENCE, residual == null ? null : small(residual.consequence()))
                .set(RISK_ASSESSMENT.NOTE_DA, da(assessment.note()))
                .set(RISK_ASSESSMENT.NOTE_EN, en(assessment.note()))
                .set(RISK_ASSESSMENT.RECORDED_BY, by())
                .execute();
    }

    void own(long risk, LocalDate since, @Nullable Owner owner) {
        sql.insertInto(RISK_OWNER)
                .set(RISK_OWNER.RISK, risk)
                .set(RISK_OWNER.SINCE, since)
                .set(RISK_OWNER.OWNER_FUNCTION, owner == null ? null : owner.functionOrNull())
                .set(RISK_OWNER.OWNER_MUNICIPALITY, owner == null ? null : owner.municipalityOrNull())
                .set(RISK_OWNER.OWNER_BODY, owner == null ? null : owner.bodyOrNull())
                .set(RISK_OWNER.RECORDED_BY, by())
                .execute();
    }

    void expect(long risk, LocalDate day, @Nullable RiskTrigger trigger) {
        var due = trigger == null ? null : trigger.due();
        sql.insertInto(RISK_TRIGGER)
                .set(RISK_TRIGGER.RISK, risk)
                .set(RISK_TRIGGER.TOLD_ON, day)
                .set(RISK_TRIGGER.EVENT_DA, trigger == null ? null : da(trigger.event()))
                .set(RISK_TRIGGER.EVENT_EN, trigger == null ? null : en(trigger.event()))
                .set(RISK_TRIGGER.DUE_ON, due == null ? null : due.day())
                .set(
                        RISK_TRIGGER.PRECISION,
                        due == null ? null : due.precision().name())
                .set(RISK_TRIGGER.DOUBTFUL, due != null && due.doubtful())
                .set(RISK_TRIGGER.THEN_DA, trigger == null ? null : da(trigger.then()))
                .set(RISK_TRIGGER.THEN_EN, trigger == null ? null : en(trigger.then()))
                .set(RISK_TRIGGER.RECORDED_BY, by())
                .execute();
    }

    static String by() {
        return CurrentActor.get().username();
    }

    static @Nullable String da(@Nullable Bilingual words) {
        return words == null ? null : words.da();
    }

    static @Nullable String en(@Nullable Bilingual words) {
        return words == null ? null : words.enOrNull();
    }

    private static @Nullable Short small(@Nullable Integer number) {
        return number == null ? null : number.shortValue();
    }
}
