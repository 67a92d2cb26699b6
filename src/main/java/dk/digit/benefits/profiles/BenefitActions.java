package dk.digit.benefits.profiles;

import static dk.digit.benefits.db.Tables.BENEFIT_ACTION;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored actions.
@Component
class BenefitActions {

    private final DSLContext sql;

    BenefitActions(DSLContext sql) {
        this.sql = sql;
    }

    /// The first due first; those without a day last.
    List<BenefitAction> of(long benefit) {
        return select(BENEFIT_ACTION.BENEFIT.eq(benefit));
    }

    Optional<BenefitAction> find(long id) {
        return select(BENEFIT_ACTION.ID.eq(id)).stream().findFirst();
    }

    private List<BenefitAction> select(Condition which) {
        var action = BENEFIT_ACTION;
        return sql.select(
                        action.ID,
                        action.BENEFIT,
                        action.MUNICIPALITY,
                        action.TEXT_DA,
                        action.TEXT_EN,
                        action.DUE_ON,
                        action.FUNCTION,
                        action.TITLE,
                        action.DONE_ON,
                        action.OUTCOME,
                        action.VERSION)
                .from(action)
                .where(which)
                .orderBy(action.DUE_ON.asc().nullsLast(), action.ID)
                .fetch(row -> new BenefitAction(
                        row.value1(),
                        row.value2(),
                        new BenefitAction.Draft(
                                row.value3() == null ? null : new MunicipalityCode(row.value3()),
                                Bilingual.of(row.value4(), row.value5()),
                                row.value6(),
                                Holder.of(row.value7(), row.value8())),
                        row.value9() == null ? null : new BenefitAction.Done(row.value9(), row.value10()),
                        row.value11()));
    }

    long add(long benefit, BenefitAction.Draft draft) {
        return sql.insertInto(BENEFIT_ACTION)
                .set(BENEFIT_ACTION.BENEFIT, benefit)
                .set(row(draft))
                .returningResult(BENEFIT_ACTION.ID)
                .fetchSingle()
                .value1();
    }

    /// @return false when somebody changed it since `version`
    boolean change(long id, BenefitAction.Draft draft, long version) {
        return sql.update(BENEFIT_ACTION)
                        .set(row(draft))
                        .set(BENEFIT_ACTION.VERSION, BENEFIT_ACTION.VERSION.plus(1))
                        .where(BENEFIT_ACTION.ID.eq(id))
                        .and(BENEFIT_ACTION.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    void end(long id, BenefitAction.@Nullable Done done) {
        sql.update(BENEFIT_ACTION)
                .set(BENEFIT_ACTION.DONE_ON, done == null ? null : done.on())
                .set(BENEFIT_ACTION.OUTCOME, done == null ? null : done.outcome())
                .set(BENEFIT_ACTION.VERSION, BENEFIT_ACTION.VERSION.plus(1))
                .where(BENEFIT_ACTION.ID.eq(id))
                .execute();
    }

    private static Map<Field<?>, @Nullable Object> row(BenefitAction.Draft draft) {
        var row = new HashMap<Field<?>, @Nullable Object>();
        var holder = draft.holder();
        row.put(BENEFIT_ACTION.MUNICIPALITY, Prerequisites.code(draft.municipality()));
        row.put(BENEFIT_ACTION.TEXT_DA, draft.text().da());
        row.put(BENEFIT_ACTION.TEXT_EN, draft.text().enOrNull());
        row.put(BENEFIT_ACTION.DUE_ON, draft.dueOn());
        row.put(
                BENEFIT_ACTION.FUNCTION,
                holder == null ? null : holder.function().name());
        row.put(BENEFIT_ACTION.TITLE, holder == null ? null : holder.title());
        return row;
    }
}
