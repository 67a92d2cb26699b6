package dk.digit.benefits.cases;

import static dk.digit.benefits.db.Tables.ASSUMPTION;
import static dk.digit.benefits.db.Tables.ASSUMPTION_VALUE;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.jooq.impl.DSL.any;

import dk.digit.association.MunicipalityCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What the assumptions are worth, as it is stored.
@Component
class StoredValues {

    @SuppressWarnings("unchecked")
    private static final Field<Object> YEARS = (Field<Object>) Objects.requireNonNull(ASSUMPTION_VALUE.field("years"));

    private static final Field<Integer> FROM = DSL.field("lower({0})", SQLDataType.INTEGER, YEARS);
    private static final Field<Integer> UNTIL = DSL.field("upper({0})", SQLDataType.INTEGER, YEARS);

    private final DSLContext sql;

    StoredValues(DSLContext sql) {
        this.sql = sql;
    }

    private record Stored(long id, long assumption, AssumptionValue value) {}

    /// What a value is for.
    private record Key(
            @Nullable MunicipalityCode municipality,
            @Nullable Integer from,
            @Nullable Integer to) {
        static Key of(AssumptionValue value) {
            return new Key(value.municipality(), value.from(), value.to());
        }
    }

    /// By assumption: those for all first, earliest first.
    Map<Long, List<AssumptionValue>> of(Collection<Long> cases) {
        return select(ASSUMPTION.BUSINESS_CASE.eq(any(cases.toArray(Long[]::new)))).stream()
                .collect(groupingBy(Stored::assumption, mapping(Stored::value, toList())));
    }

    private List<Stored> select(Condition which) {
        return sql.select(
                        ASSUMPTION_VALUE.ID,
                        ASSUMPTION_VALUE.ASSUMPTION,
                        ASSUMPTION_VALUE.MUNICIPALITY,
                        FROM,
                        UNTIL,
                        ASSUMPTION_VALUE.PESSIMISTIC,
                        ASSUMPTION_VALUE.LIKELY,
                        ASSUMPTION_VALUE.OPTIMISTIC)
                .from(ASSUMPTION_VALUE)
                .join(ASSUMPTION)
                .on(ASSUMPTION_VALUE.ASSUMPTION.eq(ASSUMPTION.ID))
                .where(which)
                .orderBy(
                        ASSUMPTION_VALUE.ASSUMPTION,
                        ASSUMPTION_VALUE.MUNICIPALITY.asc().nullsFirst(),
                        FROM.asc().nullsFirst(),
                        ASSUMPTION_VALUE.ID)
                .fetch(row -> new Stored(
                        row.value1(),
                        row.value2(),
                        new AssumptionValue(
                                row.value3() == null ? null : new MunicipalityCode(row.value3()),
                                row.value4(),
                                row.value5() == null ? null : row.value5() - 1,
                                plain(row.value6()),
                                plain(row.value7()),
                                plain(row.value8()))));
    }

    /// Without the noughts that the column fills up with.
    static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /// What stays as it is stays untouched.
    void replace(long assumption, List<AssumptionValue> wanted) {
        var before = new LinkedHashMap<Key, Stored>();
        select(ASSUMPTION_VALUE.ASSUMPTION.eq(assumption)).forEach(one -> before.put(Key.of(one.value()), one));
        var add = new ArrayList<AssumptionValue>();
        var change = new LinkedHashMap<Long, AssumptionValue>();
        for (AssumptionValue value : wanted) {
            var known = before.remove(Key.of(value));
            if (known == null) {
                add.add(value);
            } else if (!same(known.value(), value)) {
                change.put(known.id(), value);
            }
        }
        before.values().forEach(one -> remove(one.id()));
        change.forEach(this::change);
        add.forEach(value -> add(assumption, value));
    }

    private static boolean same(AssumptionValue one, AssumptionValue other) {
        return one.pessimistic().compareTo(other.pessimistic()) == 0
                && one.likely().compareTo(other.likely()) == 0
                && one.optimistic().compareTo(other.optimistic()) == 0;
    }

    private void remove(long id) {
        sql.deleteFrom(ASSUMPTION_VALUE).where(ASSUMPTION_VALUE.ID.eq(id)).execute();
    }

    private void change(long id, AssumptionValue value) {
        sql.update(ASSUMPTION_VALUE)
                .set(ASSUMPTION_VALUE.PESSIMISTIC, value.pessimistic())
                .set(ASSUMPTION_VALUE.LIKELY, value.likely())
                .set(ASSUMPTION_VALUE.OPTIMISTIC, value.optimistic())
                .set(ASSUMPTION_VALUE.VERSION, ASSUMPTION_VALUE.VERSION.plus(1))
                .where(ASSUMPTION_VALUE.ID.eq(id))
                .execute();
    }

    private void add(long assumption, AssumptionValue value) {
        var municipality = value.municipality();
        var to = value.to();
        var row = new HashMap<Field<?>, @Nullable Object>();
        row.put(ASSUMPTION_VALUE.ASSUMPTION, assumption);
        row.put(ASSUMPTION_VALUE.MUNICIPALITY, municipality == null ? null : municipality.value());
        row.put(
                YEARS,
                DSL.field(
                        "int4range({0}, {1})",
                        YEARS.getDataType(),
                        DSL.val(value.from(), SQLDataType.INTEGER),
                        DSL.val(to == null ? null : to + 1, SQLDataType.INTEGER)));
        row.put(ASSUMPTION_VALUE.PESSIMISTIC, value.pessimistic());
        row.put(ASSUMPTION_VALUE.LIKELY, value.likely());
        row.put(ASSUMPTION_VALUE.OPTIMISTIC, value.optimistic());
        sql.insertInto(ASSUMPTION_VALUE).set(row).execute();
    }
}
