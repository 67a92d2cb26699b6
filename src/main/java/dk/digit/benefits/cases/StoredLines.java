package dk.digit.benefits.cases;

import static dk.digit.benefits.db.Tables.CASE_LINE;
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
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored lines of business cases.
@Component
class StoredLines {

    private final DSLContext sql;

    StoredLines(DSLContext sql) {
        this.sql = sql;
    }

    /// By case, costs first, in their order.
    Map<Long, List<CaseLine>> of(Collection<Long> cases) {
        return sql.select(
                        CASE_LINE.BUSINESS_CASE,
                        CASE_LINE.ID,
                        CASE_LINE.OPTION,
                        CASE_LINE.CODE,
                        CASE_LINE.NAME_DA,
                        CASE_LINE.NAME_EN,
                        CASE_LINE.NATURE,
                        CASE_LINE.RECURRING,
                        CASE_LINE.FORMULA,
                        CASE_LINE.UNIT,
                        CASE_LINE.SHARING,
                        CASE_LINE.SHARED_BY,
                        CASE_LINE.STARTS,
                        CASE_LINE.OFFSET_MONTHS,
                        CASE_LINE.LASTS_MONTHS,
                        CASE_LINE.OBTAINS,
                        CASE_LINE.REMARK_DA,
                        CASE_LINE.REMARK_EN,
                        CASE_LINE.PLACE,
                        CASE_LINE.VERSION)
                .from(CASE_LINE)
                .where(CASE_LINE.BUSINESS_CASE.eq(any(cases.toArray(Long[]::new))))
                .orderBy(CASE_LINE.BUSINESS_CASE, CASE_LINE.SIDE.desc(), CASE_LINE.PLACE, CASE_LINE.ID)
                .fetchGroups(row -> row.get(CASE_LINE.BUSINESS_CASE), StoredLines::line);
    }

    private static CaseLine line(Record row) {
        return new CaseLine(
                row.get(CASE_LINE.ID),
                row.get(CASE_LINE.OPTION),
                row.get(CASE_LINE.CODE),
                Bilingual.of(row.get(CASE_LINE.NAME_DA), row.get(CASE_LINE.NAME_EN)),
                Nature.valueOf(row.get(CASE_LINE.NATURE)),
                row.get(CASE_LINE.RECURRING),
                row.get(CASE_LINE.FORMULA),
                row.get(CASE_LINE.UNIT),
                Sharing.valueOf(row.get(CASE_LINE.SHARING)),
                row.get(CASE_LINE.SHARED_BY),
                LineStart.valueOf(row.get(CASE_LINE.STARTS)),
                row.get(CASE_LINE.OFFSET_MONTHS),
                StoredWords.whole(row.get(CASE_LINE.LASTS_MONTHS)),
                row.get(CASE_LINE.OBTAINS),
                Bilingual.ofNullable(row.get(CASE_LINE.REMARK_DA), row.get(CASE_LINE.REMARK_EN)),
                row.get(CASE_LINE.PLACE),
                row.get(CASE_LINE.VERSION));
    }

    /// @param option its option's id
    /// @param obtains id of the line that it obtains, as far as it is there yet; see [#obtain]
    long add(long businessCase, long option, LineDraft draft, @Nullable Long obtains) {
        var place = draft.place();
        return sql.insertInto(CASE_LINE)
                .set(CASE_LINE.BUSINESS_CASE, businessCase)
                .set(
                        CASE_LINE.PLACE,
                        place != null
                                ? inline(place.shortValue())
                                : select(coalesce(max(CASE_LINE.PLACE), inline((short) 0))
                                                .plus(1))
                                        .from(CASE_LINE)
                                        .where(CASE_LINE.BUSINESS_CASE.eq(businessCase))
                                        .asField()
                                        .cast(Short.class))
                .set(row(option, draft, obtains))
                .returningResult(CASE_LINE.ID)
                .fetchSingle()
                .value1();
    }

    /// @return false when somebody changed it since `version`
    boolean change(long businessCase, long id, long option, LineDraft draft, @Nullable Long obtains, long version) {
        var row = row(option, draft, obtains);
        var place = draft.place();
        if (place != null) {
            row.put(CASE_LINE.PLACE, place.shortValue());
        }
        return sql.update(CASE_LINE)
                        .set(row)
                        .set(CASE_LINE.VERSION, CASE_LINE.VERSION.plus(1))
                        .where(CASE_LINE.ID.eq(id))
                        .and(CASE_LINE.BUSINESS_CASE.eq(businessCase))
                        .and(CASE_LINE.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    void obtain(long id, long benefit) {
        sql.update(CASE_LINE)
                .set(CASE_LINE.OBTAINS, benefit)
                .where(CASE_LINE.ID.eq(id))
                .execute();
    }

    /// Costs that were paid to obtain it are so no longer.
    void remove(long businessCase, long id) {
        sql.update(CASE_LINE)
                .setNull(CASE_LINE.OBTAINS)
                .where(CASE_LINE.OBTAINS.eq(id))
                .and(CASE_LINE.BUSINESS_CASE.eq(businessCase))
                .execute();
        sql.deleteFrom(CASE_LINE)
                .where(CASE_LINE.ID.eq(id))
                .and(CASE_LINE.BUSINESS_CASE.eq(businessCase))
                .execute();
    }

    private static Map<Field<?>, @Nullable Object> row(long option, LineDraft draft, @Nullable Long obtains) {
        var row = new HashMap<Field<?>, @Nullable Object>();
        row.put(CASE_LINE.OPTION, option);
        row.put(CASE_LINE.OBTAINS, obtains);
        row.put(CASE_LINE.CODE, draft.code());
        row.put(CASE_LINE.NAME_DA, draft.name().da());
        row.put(CASE_LINE.NAME_EN, draft.name().enOrNull());
        row.put(CASE_LINE.SIDE, draft.nature().side().name());
        row.put(CASE_LINE.NATURE, draft.nature().name());
        row.put(CASE_LINE.RECURRING, draft.recurring());
        row.put(CASE_LINE.FORMULA, draft.formula());
        row.put(CASE_LINE.UNIT, draft.unit());
        row.put(CASE_LINE.SHARING, draft.sharing().name());
        row.put(CASE_LINE.SHARED_BY, draft.sharedBy());
        row.put(CASE_LINE.STARTS, draft.starts().name());
        row.put(CASE_LINE.OFFSET_MONTHS, (short) draft.offset());
        row.put(CASE_LINE.LASTS_MONTHS, StoredWords.small(draft.lasts()));
        row.put(CASE_LINE.REMARK_DA, StoredWords.da(draft.remark()));
        row.put(CASE_LINE.REMARK_EN, StoredWords.en(draft.remark()));
        return row;
    }
}
