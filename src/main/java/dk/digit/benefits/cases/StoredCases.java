package dk.digit.benefits.cases;

import static dk.digit.benefits.db.Tables.BUSINESS_CASE;
import static dk.digit.benefits.db.Tables.CASE_MUNICIPALITY;
import static dk.digit.benefits.db.Tables.CASE_RISK;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.ActivityId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored business cases themselves, with the municipalities that they are for and the risks that they count.
@Component
class StoredCases {

    private final DSLContext sql;

    StoredCases(DSLContext sql) {
        this.sql = sql;
    }

    /// A case without what it is computed from.
    record Head(
            long id,
            ActivityId activity,
            boolean example,
            CaseDraft draft,
            @Nullable Long chosen,
            int version) {}

    List<Head> all() {
        return select(noCondition());
    }

    Optional<Head> of(ActivityId activity) {
        return select(BUSINESS_CASE.ACTIVITY.eq(activity.value())).stream().findFirst();
    }

    private List<Head> select(Condition which) {
        return sql.select(
                        BUSINESS_CASE.ID,
                        BUSINESS_CASE.ACTIVITY,
                        BUSINESS_CASE.EXAMPLE,
                        BUSINESS_CASE.PRICE_YEAR,
                        BUSINESS_CASE.FIRST_YEAR,
                        BUSINESS_CASE.YEARS,
                        BUSINESS_CASE.SUMMARY_DA,
                        BUSINESS_CASE.SUMMARY_EN,
                        BUSINESS_CASE.COST_TOLERANCE,
                        BUSINESS_CASE.NET_TOLERANCE,
                        BUSINESS_CASE.CHOSEN_OPTION,
                        BUSINESS_CASE.VERSION)
                .from(BUSINESS_CASE)
                .where(which)
                .orderBy(BUSINESS_CASE.ACTIVITY)
                .fetch(row -> new Head(
                        row.get(BUSINESS_CASE.ID),
                        new ActivityId(row.get(BUSINESS_CASE.ACTIVITY)),
                        row.get(BUSINESS_CASE.EXAMPLE),
                        new CaseDraft(
                                row.get(BUSINESS_CASE.PRICE_YEAR),
                                row.get(BUSINESS_CASE.FIRST_YEAR),
                                row.get(BUSINESS_CASE.YEARS),
                                Bilingual.ofNullable(
                                        row.get(BUSINESS_CASE.SUMMARY_DA), row.get(BUSINESS_CASE.SUMMARY_EN)),
                                StoredWords.whole(row.get(BUSINESS_CASE.COST_TOLERANCE)),
                                StoredWords.whole(row.get(BUSINESS_CASE.NET_TOLERANCE))),
                        row.get(BUSINESS_CASE.CHOSEN_OPTION),
                        row.get(BUSINESS_CASE.VERSION)));
    }

    /// Keeps others from changing it until the transaction ends.
    Optional<ActivityId> lock(long id) {
        return sql.select(BUSINESS_CASE.ACTIVITY)
                .from(BUSINESS_CASE)
                .where(BUSINESS_CASE.ID.eq(id))
                .forUpdate()
                .fetchOptional(row -> new ActivityId(row.value1()));
    }

    long add(ActivityId activity, CaseDraft draft, boolean example) {
        return sql.insertInto(BUSINESS_CASE)
                .set(BUSINESS_CASE.ACTIVITY, activity.value())
                .set(BUSINESS_CASE.EXAMPLE, example)
                .set(row(draft))
                .returningResult(BUSINESS_CASE.ID)
                .fetchSingle()
                .value1();
    }

    /// @return false when somebody changed it since `version`
    boolean change(long id, CaseDraft draft, long version) {
        return sql.update(BUSINESS_CASE)
                        .set(row(draft))
                        .set(BUSINESS_CASE.VERSION, BUSINESS_CASE.VERSION.plus(1))
                        .where(BUSINESS_CASE.ID.eq(id))
                        .and(BUSINESS_CASE.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    private static Map<Field<?>, @Nullable Object> row(CaseDraft draft) {
        var row = new HashMap<Field<?>, @Nullable Object>();
        row.put(BUSINESS_CASE.PRICE_YEAR, (short) draft.priceYear());
        row.put(BUSINESS_CASE.FIRST_YEAR, (short) draft.firstYear());
        row.put(BUSINESS_CASE.YEARS, (short) draft.years());
        row.put(BUSINESS_CASE.SUMMARY_DA, StoredWords.da(draft.summary()));
        row.put(BUSINESS_CASE.SUMMARY_EN, StoredWords.en(draft.summary()));
        row.put(BUSINESS_CASE.COST_TOLERANCE, StoredWords.small(draft.costTolerance()));
        row.put(BUSINESS_CASE.NET_TOLERANCE, StoredWords.small(draft.netTolerance()));
        return row;
    }

    Optional<Long> chosen(long id) {
        return sql.select(BUSINESS_CASE.CHOSEN_OPTION)
                .from(BUSINESS_CASE)
                .where(BUSINESS_CASE.ID.eq(id))
                .fetchOptional(BUSINESS_CASE.CHOSEN_OPTION);
    }

    void choose(long id, @Nullable Long option) {
        sql.update(BUSINESS_CASE)
                .set(BUSINESS_CASE.CHOSEN_OPTION, option)
                .set(BUSINESS_CASE.VERSION, BUSINESS_CASE.VERSION.plus(1))
                .where(BUSINESS_CASE.ID.eq(id))
                .and(BUSINESS_CASE.CHOSEN_OPTION.isDistinctFrom(option))
                .execute();
    }

    boolean isAt(long id, long version) {
        return sql.fetchExists(BUSINESS_CASE, BUSINESS_CASE.ID.eq(id).and(BUSINESS_CASE.VERSION.eq((int) version)));
    }

    /// Counts a change of what belongs to it.
    void touch(long id) {
        sql.update(BUSINESS_CASE)
                .set(BUSINESS_CASE.VERSION, BUSINESS_CASE.VERSION.plus(1))
                .where(BUSINESS_CASE.ID.eq(id))
                .execute();
    }

    /// By case, in the order of their codes.
    Map<Long, List<MunicipalityCode>> municipalities(Collection<Long> cases) {
        return sql.select(CASE_MUNICIPALITY.BUSINESS_CASE, CASE_MUNICIPALITY.MUNICIPALITY)
                .from(CASE_MUNICIPALITY)
                .where(CASE_MUNICIPALITY.BUSINESS_CASE.eq(any(cases.toArray(Long[]::new))))
                .orderBy(CASE_MUNICIPALITY.BUSINESS_CASE, CASE_MUNICIPALITY.MUNICIPALITY)
                .fetchGroups(row -> row.value1(), row -> new MunicipalityCode(row.value2()));
    }

    /// Takes away who is not among them and adds who is missing.
    void municipalities(long id, Set<MunicipalityCode> wanted) {
        var codes = wanted.stream().map(MunicipalityCode::value).sorted().toList();
        sql.deleteFrom(CASE_MUNICIPALITY)
                .where(CASE_MUNICIPALITY.BUSINESS_CASE.eq(id))
                .and(CASE_MUNICIPALITY.MUNICIPALITY.notIn(codes))
                .execute();
        var insert = sql.insertInto(CASE_MUNICIPALITY, CASE_MUNICIPALITY.BUSINESS_CASE, CASE_MUNICIPALITY.MUNICIPALITY);
        for (String code : codes) {
            insert = insert.values(id, code);
        }
        insert.onConflictDoNothing().execute();
    }

    /// By case, in their order.
    Map<Long, List<Long>> risks(Collection<Long> cases) {
        return sql.select(CASE_RISK.BUSINESS_CASE, CASE_RISK.RISK)
                .from(CASE_RISK)
                .where(CASE_RISK.BUSINESS_CASE.eq(any(cases.toArray(Long[]::new))))
                .orderBy(CASE_RISK.BUSINESS_CASE, CASE_RISK.PLACE)
                .fetchGroups(row -> row.value1(), row -> row.value2());
    }

    void risks(long id, List<Long> wanted) {
        sql.deleteFrom(CASE_RISK).where(CASE_RISK.BUSINESS_CASE.eq(id)).execute();
        if (wanted.isEmpty()) {
            return;
        }
        var insert = sql.insertInto(CASE_RISK, CASE_RISK.BUSINESS_CASE, CASE_RISK.RISK, CASE_RISK.PLACE);
        for (int i = 0; i < wanted.size(); i++) {
            insert = insert.values(id, wanted.get(i), (short) (i + 1));
        }
        insert.execute();
    }
}
