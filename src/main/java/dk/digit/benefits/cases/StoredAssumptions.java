package dk.digit.benefits.cases;

import static dk.digit.benefits.db.Tables.ASSUMPTION;
import static org.jooq.impl.DSL.any;

import dk.digit.association.MunicipalityCode;
import dk.digit.association.WorkFunction;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.text.Bilingual;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored assumptions of business cases.
@Component
class StoredAssumptions {

    private final DSLContext sql;
    private final StoredValues values;
    private final Clock clock;

    StoredAssumptions(DSLContext sql, StoredValues values, Clock clock) {
        this.sql = sql;
        this.values = values;
        this.clock = clock;
    }

    /// By case, those for costs first, by the Danish alphabet.
    Map<Long, List<Assumption>> of(Collection<Long> cases) {
        var known = values.of(cases);
        return sql.select(
                        ASSUMPTION.BUSINESS_CASE,
                        ASSUMPTION.ID,
                        ASSUMPTION.CODE,
                        ASSUMPTION.NAME_DA,
                        ASSUMPTION.NAME_EN,
                        ASSUMPTION.UNIT,
                        ASSUMPTION.SIDE,
                        ASSUMPTION.FORMULA,
                        ASSUMPTION.SPREAD,
                        ASSUMPTION.SOURCE_DA,
                        ASSUMPTION.SOURCE_EN,
                        ASSUMPTION.OWNER_FUNCTION,
                        ASSUMPTION.OWNER_MUNICIPALITY,
                        ASSUMPTION.OWNER_TITLE,
                        ASSUMPTION.REMARK_DA,
                        ASSUMPTION.REMARK_EN,
                        ASSUMPTION.CHANGED_AT,
                        ASSUMPTION.CHANGED_BY,
                        ASSUMPTION.VERSION)
                .from(ASSUMPTION)
                .where(ASSUMPTION.BUSINESS_CASE.eq(any(cases.toArray(Long[]::new))))
                .orderBy(ASSUMPTION.BUSINESS_CASE, ASSUMPTION.SIDE.desc(), ASSUMPTION.NAME_DA, ASSUMPTION.ID)
                .fetchGroups(
                        row -> row.get(ASSUMPTION.BUSINESS_CASE),
                        row -> assumption(row, known.getOrDefault(row.get(ASSUMPTION.ID), List.of())));
    }

    private static Assumption assumption(Record row, List<AssumptionValue> values) {
        return new Assumption(
                row.get(ASSUMPTION.ID),
                row.get(ASSUMPTION.CODE),
                Bilingual.of(row.get(ASSUMPTION.NAME_DA), row.get(ASSUMPTION.NAME_EN)),
                row.get(ASSUMPTION.UNIT),
                Side.valueOf(row.get(ASSUMPTION.SIDE)),
                row.get(ASSUMPTION.FORMULA),
                Spread.valueOf(row.get(ASSUMPTION.SPREAD)),
                values,
                Bilingual.ofNullable(row.get(ASSUMPTION.SOURCE_DA), row.get(ASSUMPTION.SOURCE_EN)),
                owner(row),
                Bilingual.ofNullable(row.get(ASSUMPTION.REMARK_DA), row.get(ASSUMPTION.REMARK_EN)),
                row.get(ASSUMPTION.CHANGED_AT),
                row.get(ASSUMPTION.CHANGED_BY),
                row.get(ASSUMPTION.VERSION));
    }

    private static Assumption.@Nullable Owner owner(Record row) {
        var function = row.get(ASSUMPTION.OWNER_FUNCTION);
        var municipality = row.get(ASSUMPTION.OWNER_MUNICIPALITY);
        return function == null
                ? null
                : new Assumption.Owner(
                        WorkFunction.valueOf(function),
                        municipality == null ? null : new MunicipalityCode(municipality),
                        row.get(ASSUMPTION.OWNER_TITLE));
    }

    long add(long businessCase, AssumptionDraft draft) {
        long id = sql.insertInto(ASSUMPTION)
                .set(ASSUMPTION.BUSINESS_CASE, businessCase)
                .set(row(draft))
                .returningResult(ASSUMPTION.ID)
                .fetchSingle()
                .value1();
        values.replace(id, draft.values());
        return id;
    }

    /// @return false when somebody changed it since `version`
    boolean change(long businessCase, long id, AssumptionDraft draft, long version) {
        boolean changed = sql.update(ASSUMPTION)
                        .set(row(draft))
                        .set(ASSUMPTION.VERSION, ASSUMPTION.VERSION.plus(1))
                        .where(ASSUMPTION.ID.eq(id))
                        .and(ASSUMPTION.BUSINESS_CASE.eq(businessCase))
                        .and(ASSUMPTION.VERSION.eq((int) version))
                        .execute()
                == 1;
        if (changed) {
            values.replace(id, draft.values());
        }
        return changed;
    }

    /// Its correlations must be gone before.
    void remove(long businessCase, long id) {
        values.replace(id, List.of());
        sql.deleteFrom(ASSUMPTION)
                .where(ASSUMPTION.ID.eq(id))
                .and(ASSUMPTION.BUSINESS_CASE.eq(businessCase))
                .execute();
    }

    private Map<Field<?>, @Nullable Object> row(AssumptionDraft draft) {
        var owner = draft.owner();
        var municipality = owner == null ? null : owner.municipality();
        var row = new HashMap<Field<?>, @Nullable Object>();
        row.put(ASSUMPTION.CODE, draft.code());
        row.put(ASSUMPTION.NAME_DA, draft.name().da());
        row.put(ASSUMPTION.NAME_EN, draft.name().enOrNull());
        row.put(ASSUMPTION.UNIT, draft.unit());
        row.put(ASSUMPTION.SIDE, draft.side().name());
        row.put(ASSUMPTION.FORMULA, draft.formula());
        row.put(ASSUMPTION.SPREAD, draft.spread().name());
        row.put(ASSUMPTION.SOURCE_DA, StoredWords.da(draft.source()));
        row.put(ASSUMPTION.SOURCE_EN, StoredWords.en(draft.source()));
        row.put(
                ASSUMPTION.OWNER_FUNCTION,
                owner == null ? null : owner.function().name());
        row.put(ASSUMPTION.OWNER_MUNICIPALITY, municipality == null ? null : municipality.value());
        row.put(ASSUMPTION.OWNER_TITLE, owner == null ? null : owner.title());
        row.put(ASSUMPTION.REMARK_DA, StoredWords.da(draft.remark()));
        row.put(ASSUMPTION.REMARK_EN, StoredWords.en(draft.remark()));
        row.put(ASSUMPTION.CHANGED_AT, clock.instant());
        row.put(ASSUMPTION.CHANGED_BY, CurrentActor.get().name());
        return row;
    }
}
