package dk.digit.benefits.cases;

import static dk.digit.benefits.db.Tables.ASSUMPTION;
import static dk.digit.benefits.db.Tables.CORRELATION;
import static org.jooq.impl.DSL.any;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// The stored pairs of assumptions that move together.
@Component
class StoredCorrelations {

    private final DSLContext sql;

    StoredCorrelations(DSLContext sql) {
        this.sql = sql;
    }

    /// By case, in the order of their codes.
    Map<Long, List<CorrelationOf>> of(Collection<Long> cases) {
        var one = ASSUMPTION.as("one_of_pair");
        var other = ASSUMPTION.as("other_of_pair");
        return sql.select(CORRELATION.BUSINESS_CASE, one.CODE, other.CODE, CORRELATION.COEFFICIENT)
                .from(CORRELATION)
                .join(one)
                .on(one.ID.eq(CORRELATION.ONE))
                .join(other)
                .on(other.ID.eq(CORRELATION.OTHER))
                .where(CORRELATION.BUSINESS_CASE.eq(any(cases.toArray(Long[]::new))))
                .orderBy(CORRELATION.BUSINESS_CASE, one.CODE, other.CODE)
                .fetchGroups(
                        row -> row.value1(),
                        row -> new CorrelationOf(row.value2(), row.value3(), StoredValues.plain(row.value4())));
    }

    /// What stays as it is stays untouched.
    ///
    /// @param ids of the assumptions by code
    void replace(long businessCase, List<CorrelationOf> wanted, Map<String, Long> ids) {
        var before = new ArrayList<>(of(List.of(businessCase)).getOrDefault(businessCase, List.of()));
        var add = new ArrayList<CorrelationOf>();
        for (CorrelationOf correlation : wanted) {
            if (!before.removeIf(known -> same(known, correlation))) {
                add.add(correlation);
            }
        }
        before.forEach(gone -> remove(id(ids, gone.one()), id(ids, gone.other())));
        add.forEach(pair -> add(businessCase, id(ids, pair.one()), id(ids, pair.other()), pair));
    }

    private static long id(Map<String, Long> ids, String code) {
        return Objects.requireNonNull(ids.get(code), code);
    }

    private static boolean same(CorrelationOf one, CorrelationOf other) {
        boolean pair = one.one().equals(other.one()) && one.other().equals(other.other())
                || one.one().equals(other.other()) && one.other().equals(other.one());
        return pair && one.coefficient().compareTo(other.coefficient()) == 0;
    }

    private void remove(long one, long other) {
        sql.deleteFrom(CORRELATION)
                .where(CORRELATION.ONE.eq(Math.min(one, other)))
                .and(CORRELATION.OTHER.eq(Math.max(one, other)))
                .execute();
    }

    private void add(long businessCase, long one, long other, CorrelationOf correlation) {
        sql.insertInto(CORRELATION)
                .set(CORRELATION.BUSINESS_CASE, businessCase)
                .set(CORRELATION.ONE, Math.min(one, other))
                .set(CORRELATION.OTHER, Math.max(one, other))
                .set(CORRELATION.COEFFICIENT, correlation.coefficient())
                .execute();
    }

    /// All of one assumption.
    void remove(long assumption) {
        sql.deleteFrom(CORRELATION)
                .where(CORRELATION.ONE.eq(assumption).or(CORRELATION.OTHER.eq(assumption)))
                .execute();
    }
}
