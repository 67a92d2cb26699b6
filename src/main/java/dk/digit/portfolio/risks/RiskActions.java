package dk.digit.portfolio.risks;

import static dk.digit.portfolio.db.Tables.RISK_ACTION;

import dk.digit.meetings.Owner;
import dk.digit.platform.text.Bilingual;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored actions against risks.
@Component
class RiskActions {

    private final DSLContext sql;

    RiskActions(DSLContext sql) {
        this.sql = sql;
    }

    Optional<RiskAction> find(long id) {
        return select(RISK_ACTION.ID.eq(id)).stream().findFirst();
    }

    /// Those agreed by a day, the next due first.
    List<RiskAction> of(long risk, LocalDate day) {
        return select(RISK_ACTION.RISK.eq(risk).and(RISK_ACTION.AGREED_ON.le(day)));
    }

    /// Those that are open on a day and due by another.
    List<RiskAction> dueBy(LocalDate due) {
        return select(RISK_ACTION.ENDED_ON.isNull().and(RISK_ACTION.DUE_ON.le(due)));
    }

    List<RiskAction> named(Collection<String> ids) {
        return select(RISK_ACTION.ID.cast(String.class).in(ids));
    }

    private List<RiskAction> select(Condition which) {
        return sql.select(
                        RISK_ACTION.ID,
                        RISK_ACTION.RISK,
                        RISK_ACTION.TEXT_DA,
                        RISK_ACTION.TEXT_EN,
                        RISK_ACTION.AGREED_ON,
                        RISK_ACTION.DUE_ON,
                        RISK_ACTION.OWNER_FUNCTION,
                        RISK_ACTION.OWNER_MUNICIPALITY,
                        RISK_ACTION.OWNER_BODY,
                        RISK_ACTION.ENDED_ON,
                        RISK_ACTION.OUTCOME,
                        RISK_ACTION.VERSION)
                .from(RISK_ACTION)
                .where(which)
                .orderBy(RISK_ACTION.DUE_ON.asc().nullsLast(), RISK_ACTION.AGREED_ON, RISK_ACTION.ID)
                .fetch(RiskActions::action);
    }

    private static RiskAction action(Record row) {
        var outcome = row.get(RISK_ACTION.OUTCOME);
        return new RiskAction(
                row.get(RISK_ACTION.ID),
                row.get(RISK_ACTION.RISK),
                Bilingual.of(row.get(RISK_ACTION.TEXT_DA), row.get(RISK_ACTION.TEXT_EN)),
                row.get(RISK_ACTION.AGREED_ON),
                row.get(RISK_ACTION.DUE_ON),
                Owner.of(
                        row.get(RISK_ACTION.OWNER_FUNCTION),
                        row.get(RISK_ACTION.OWNER_MUNICIPALITY),
                        row.get(RISK_ACTION.OWNER_BODY)),
                row.get(RISK_ACTION.ENDED_ON),
                outcome == null ? null : RiskOutcome.valueOf(outcome),
                row.get(RISK_ACTION.VERSION));
    }

    long add(long risk, RiskAction.Draft draft) {
        return sql.insertInto(RISK_ACTION)
                .set(RISK_ACTION.RISK, risk)
                .set(row(draft))
                .returningResult(RISK_ACTION.ID)
                .fetchSingle()
                .value1();
    }

    boolean change(long id, RiskAction.Draft draft, long version) {
        return sql.update(RISK_ACTION)
                        .set(row(draft))
                        .set(RISK_ACTION.VERSION, RISK_ACTION.VERSION.plus(1))
                        .where(RISK_ACTION.ID.eq(id))
                        .and(RISK_ACTION.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    /// Nothing happens when it has ended already.
    void end(long id, RiskOutcome outcome, LocalDate day) {
        sql.update(RISK_ACTION)
                .set(RISK_ACTION.ENDED_ON, day)
                .set(RISK_ACTION.OUTCOME, outcome.name())
                .set(RISK_ACTION.VERSION, RISK_ACTION.VERSION.plus(1))
                .where(RISK_ACTION.ID.eq(id))
                .and(RISK_ACTION.ENDED_ON.isNull())
                .execute();
    }

    private static Map<Field<?>, @Nullable Object> row(RiskAction.Draft draft) {
        var owner = draft.owner();
        var row = new HashMap<Field<?>, @Nullable Object>();
        row.put(RISK_ACTION.TEXT_DA, draft.text().da());
        row.put(RISK_ACTION.TEXT_EN, draft.text().enOrNull());
        row.put(RISK_ACTION.AGREED_ON, draft.agreedOn());
        row.put(RISK_ACTION.DUE_ON, draft.due());
        row.put(RISK_ACTION.OWNER_FUNCTION, owner == null ? null : owner.functionOrNull());
        row.put(RISK_ACTION.OWNER_MUNICIPALITY, owner == null ? null : owner.municipalityOrNull());
        row.put(RISK_ACTION.OWNER_BODY, owner == null ? null : owner.bodyOrNull());
        return row;
    }
}
