package dk.digit.benefits.cases;

import static dk.digit.benefits.db.Tables.CASE_LINE;
import static dk.digit.benefits.db.Tables.CASE_OPTION;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;

import dk.digit.platform.text.Bilingual;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored options of business cases.
@Component
class StoredOptions {

    private final DSLContext sql;

    StoredOptions(DSLContext sql) {
        this.sql = sql;
    }

    /// By case, in their order.
    Map<Long, List<CaseOption>> of(Collection<Long> cases) {
        return sql.select(
                        CASE_OPTION.BUSINESS_CASE,
                        CASE_OPTION.ID,
                        CASE_OPTION.CODE,
                        CASE_OPTION.KIND,
                        CASE_OPTION.NAME_DA,
                        CASE_OPTION.NAME_EN,
                        CASE_OPTION.DESCRIPTION_DA,
                        CASE_OPTION.DESCRIPTION_EN,
                        CASE_OPTION.VERSION)
                .from(CASE_OPTION)
                .where(CASE_OPTION.BUSINESS_CASE.eq(any(cases.toArray(Long[]::new))))
                .orderBy(CASE_OPTION.BUSINESS_CASE, CASE_OPTION.PLACE, CASE_OPTION.ID)
                .fetchGroups(
                        row -> row.get(CASE_OPTION.BUSINESS_CASE),
                        row -> new CaseOption(
                                row.get(CASE_OPTION.ID),
                                row.get(CASE_OPTION.CODE),
                                OptionKind.valueOf(row.get(CASE_OPTION.KIND)),
                                Bilingual.of(row.get(CASE_OPTION.NAME_DA), row.get(CASE_OPTION.NAME_EN)),
                                Bilingual.ofNullable(
                                        row.get(CASE_OPTION.DESCRIPTION_DA), row.get(CASE_OPTION.DESCRIPTION_EN)),
                                row.get(CASE_OPTION.VERSION)));
    }

    /// Adds it behind the others.
    long add(long businessCase, OptionDraft draft) {
        return sql.insertInto(CASE_OPTION)
                .set(CASE_OPTION.BUSINESS_CASE, businessCase)
                .set(
                        CASE_OPTION.PLACE,
                        select(coalesce(max(CASE_OPTION.PLACE), inline((short) 0))
                                        .plus(1))
                                .from(CASE_OPTION)
                                .where(CASE_OPTION.BUSINESS_CASE.eq(businessCase))
                                .asField()
                                .cast(Short.class))
                .set(row(draft))
                .returningResult(CASE_OPTION.ID)
                .fetchSingle()
                .value1();
    }

    /// @return false when somebody changed it since `version`
    boolean change(long businessCase, long id, OptionDraft draft, long version) {
        return sql.update(CASE_OPTION)
                        .set(row(draft))
                        .set(CASE_OPTION.VERSION, CASE_OPTION.VERSION.plus(1))
                        .where(CASE_OPTION.ID.eq(id))
                        .and(CASE_OPTION.BUSINESS_CASE.eq(businessCase))
                        .and(CASE_OPTION.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    /// With its lines.
    void remove(long businessCase, long id) {
        sql.deleteFrom(CASE_LINE)
                .where(CASE_LINE.OPTION.eq(id))
                .and(CASE_LINE.BUSINESS_CASE.eq(businessCase))
                .execute();
        sql.deleteFrom(CASE_OPTION)
                .where(CASE_OPTION.ID.eq(id))
                .and(CASE_OPTION.BUSINESS_CASE.eq(businessCase))
                .execute();
    }

    private static Map<Field<?>, @Nullable Object> row(OptionDraft draft) {
        var row = new HashMap<Field<?>, @Nullable Object>();
        row.put(CASE_OPTION.CODE, draft.code());
        row.put(CASE_OPTION.KIND, draft.kind().name());
        row.put(CASE_OPTION.NAME_DA, draft.name().da());
        row.put(CASE_OPTION.NAME_EN, draft.name().enOrNull());
        row.put(CASE_OPTION.DESCRIPTION_DA, StoredWords.da(draft.description()));
        row.put(CASE_OPTION.DESCRIPTION_EN, StoredWords.en(draft.description()));
        return row;
    }
}
