package dk.digit.benefits.profiles;

import static dk.digit.benefits.db.Tables.SIDE_EFFECT;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is stored about things getting worse.
@Component
class SideEffects {

    private final DSLContext sql;

    SideEffects(DSLContext sql) {
        this.sql = sql;
    }

    List<SideEffect> of(long benefit) {
        return select(SIDE_EFFECT.BENEFIT.eq(benefit));
    }

    Optional<SideEffect> find(long id) {
        return select(SIDE_EFFECT.ID.eq(id)).stream().findFirst();
    }

    private List<SideEffect> select(Condition which) {
        return sql.select(
                        SIDE_EFFECT.ID,
                        SIDE_EFFECT.BENEFIT,
                        SIDE_EFFECT.MUNICIPALITY,
                        SIDE_EFFECT.TEXT_DA,
                        SIDE_EFFECT.TEXT_EN,
                        SIDE_EFFECT.VERSION)
                .from(SIDE_EFFECT)
                .where(which)
                .orderBy(SIDE_EFFECT.ID)
                .fetch(row -> new SideEffect(
                        row.value1(),
                        row.value2(),
                        row.value3() == null ? null : new MunicipalityCode(row.value3()),
                        Bilingual.of(row.value4(), row.value5()),
                        row.value6()));
    }

    long add(long benefit, @Nullable MunicipalityCode municipality, Bilingual text) {
        return sql.insertInto(SIDE_EFFECT)
                .set(SIDE_EFFECT.BENEFIT, benefit)
                .set(SIDE_EFFECT.MUNICIPALITY, Prerequisites.code(municipality))
                .set(SIDE_EFFECT.TEXT_DA, text.da())
                .set(SIDE_EFFECT.TEXT_EN, text.enOrNull())
                .returningResult(SIDE_EFFECT.ID)
                .fetchSingle()
                .value1();
    }

    /// @return false when somebody changed it since `version`
    boolean change(long id, @Nullable MunicipalityCode municipality, Bilingual text, long version) {
        return sql.update(SIDE_EFFECT)
                        .set(SIDE_EFFECT.MUNICIPALITY, Prerequisites.code(municipality))
                        .set(SIDE_EFFECT.TEXT_DA, text.da())
                        .set(SIDE_EFFECT.TEXT_EN, text.enOrNull())
                        .set(SIDE_EFFECT.VERSION, SIDE_EFFECT.VERSION.plus(1))
                        .where(SIDE_EFFECT.ID.eq(id))
                        .and(SIDE_EFFECT.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    void remove(long id) {
        sql.deleteFrom(SIDE_EFFECT).where(SIDE_EFFECT.ID.eq(id)).execute();
    }
}
