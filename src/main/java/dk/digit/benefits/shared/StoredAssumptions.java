package dk.digit.benefits.shared;

import static dk.digit.benefits.db.Tables.SHARED_ASSUMPTION;
import static dk.digit.benefits.db.Tables.SHARED_VALUE;
import static org.jooq.impl.DSL.val;

import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The shared assumptions and their dated values.
@Component
class StoredAssumptions {

    private final DSLContext sql;

    StoredAssumptions(DSLContext sql) {
        this.sql = sql;
    }

    @Transactional(readOnly = true)
    public List<SharedAssumption> all() {
        return find(DSL.noCondition()).stream()
                .map(StoredAssumption::assumption)
                .toList();
    }

    @Transactional(readOnly = true)
    public Optional<StoredAssumption> find(String code) {
        return find(SHARED_ASSUMPTION.CODE.eq(code)).stream().findFirst();
    }

    private List<StoredAssumption> find(Condition which) {
        var values = sql.select(
                        SHARED_VALUE.ASSUMPTION,
                        SHARED_VALUE.VALID,
                        SHARED_VALUE.PESSIMISTIC,
                        SHARED_VALUE.LIKELY,
                        SHARED_VALUE.OPTIMISTIC,
                        SHARED_VALUE.SOURCE_DA,
                        SHARED_VALUE.SOURCE_EN,
                        SHARED_VALUE.ASSUMED)
                .from(SHARED_VALUE)
                .join(SHARED_ASSUMPTION)
                .on(SHARED_ASSUMPTION.CODE.eq(SHARED_VALUE.ASSUMPTION))
                .where(which)
                .orderBy(SHARED_VALUE.ASSUMPTION, SHARED_VALUE.VALID)
                .fetchGroups(SHARED_VALUE.ASSUMPTION, StoredAssumptions::value);
        return sql.select(
                        SHARED_ASSUMPTION.CODE,
                        SHARED_ASSUMPTION.NAME_DA,
                        SHARED_ASSUMPTION.NAME_EN,
                        SHARED_ASSUMPTION.UNIT,
                        SHARED_ASSUMPTION.PURPOSE,
                        SHARED_ASSUMPTION.REMARK_DA,
                        SHARED_ASSUMPTION.REMARK_EN,
                        SHARED_ASSUMPTION.VERSION)
                .from(SHARED_ASSUMPTION)
                .where(which)
                .orderBy(SHARED_ASSUMPTION.NAME_DA, SHARED_ASSUMPTION.CODE)
                .fetch(row -> new StoredAssumption(
                        assumption(row, values.getOrDefault(row.get(SHARED_ASSUMPTION.CODE), List.of())),
                        Bilingual.ofNullable(
                                row.get(SHARED_ASSUMPTION.REMARK_DA), row.get(SHARED_ASSUMPTION.REMARK_EN)),
                        row.get(SHARED_ASSUMPTION.VERSION)));
    }

    private static SharedAssumption assumption(Record row, List<SharedValue> values) {
        var purpose = row.get(SHARED_ASSUMPTION.PURPOSE);
        return new SharedAssumption(
                row.get(SHARED_ASSUMPTION.CODE),
                new Bilingual(row.get(SHARED_ASSUMPTION.NAME_DA), row.get(SHARED_ASSUMPTION.NAME_EN)),
                row.get(SHARED_ASSUMPTION.UNIT),
                purpose == null ? null : Purpose.valueOf(purpose),
                values);
    }

    private static SharedValue value(Record row) {
        return new SharedValue(
                row.get(SHARED_VALUE.VALID),
                row.get(SHARED_VALUE.PESSIMISTIC),
                row.get(SHARED_VALUE.LIKELY),
                row.get(SHARED_VALUE.OPTIMISTIC),
                new Bilingual(row.get(SHARED_VALUE.SOURCE_DA), row.get(SHARED_VALUE.SOURCE_EN)),
                row.get(SHARED_VALUE.ASSUMED));
    }

    @Transactional
    public void create(SharedDraft draft, LocalDate from, ValueDraft value) {
        Names.check(draft.code(), draft.unit());
        sql.insertInto(SHARED_ASSUMPTION)
                .set(SHARED_ASSUMPTION.CODE, draft.code())
                .set(row(draft))
                .execute();
        set(draft.code(), from, value);
    }

    /// Its code stays: formulas use it.
    ///
    /// @return false when somebody else was faster
    @Transactional
    public boolean change(SharedDraft draft, long version) {
        Names.check(draft.code(), draft.unit());
        return sql.update(SHARED_ASSUMPTION)
                        .set(row(draft))
                        .set(SHARED_ASSUMPTION.VERSION, SHARED_ASSUMPTION.VERSION.plus(1))
                        .where(SHARED_ASSUMPTION.CODE.eq(draft.code()))
                        .and(SHARED_ASSUMPTION.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    @Transactional
    public void set(String code, LocalDate from, ValueDraft value) {
        var periods = sql.select(SHARED_VALUE.VALID)
                .from(SHARED_VALUE)
                .where(SHARED_VALUE.ASSUMPTION.eq(code))
                .forUpdate()
                .fetch(SHARED_VALUE.VALID);
        var placing = Placing.of(from, periods);
        if (placing.replaces()) {
            sql.update(SHARED_VALUE)
                    .set(row(value))
                    .set(SHARED_VALUE.VERSION, SHARED_VALUE.VERSION.plus(1))
                    .where(of(code, from))
                    .execute();
            return;
        }
        if (placing.cut() != null) {
            sql.update(SHARED_VALUE)
                    .set(SHARED_VALUE.VALID, placing.rest())
                    .set(SHARED_VALUE.VERSION, SHARED_VALUE.VERSION.plus(1))
                    .where(SHARED_VALUE.ASSUMPTION.eq(code))
                    .and(SHARED_VALUE.VALID.eq(placing.cut()))
                    .execute();
        }
        sql.insertInto(SHARED_VALUE)
                .set(SHARED_VALUE.ASSUMPTION, code)
                .set(SHARED_VALUE.VALID, placing.valid())
                .set(row(value))
                .execute();
    }

    /// Puts right what counts from a day on.
    ///
    /// @return false when somebody else was faster
    @Transactional
    public boolean correct(String code, LocalDate from, ValueDraft value, long version) {
        return sql.update(SHARED_VALUE)
                        .set(row(value))
                        .set(SHARED_VALUE.VERSION, SHARED_VALUE.VERSION.plus(1))
                        .where(of(code, from))
                        .and(SHARED_VALUE.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    /// 0 when no period begins on that day.
    @Transactional(readOnly = true)
    public int version(String code, LocalDate from) {
        return sql.select(SHARED_VALUE.VERSION)
                .from(SHARED_VALUE)
                .where(of(code, from))
                .fetchOptional(SHARED_VALUE.VERSION)
                .orElse(0);
    }

    private static Condition of(String code, LocalDate from) {
        return SHARED_VALUE
                .ASSUMPTION
                .eq(code)
                .and(Periods.start(SHARED_VALUE.VALID).eq(val(from)));
    }

    static String key(String code, Period valid) {
        return code + "/" + valid.toDaterange();
    }

    private static Map<Field<?>, @Nullable Object> row(SharedDraft draft) {
        var row = new HashMap<Field<?>, @Nullable Object>();
        var remark = draft.remark();
        row.put(SHARED_ASSUMPTION.NAME_DA, draft.name().da());
        row.put(SHARED_ASSUMPTION.NAME_EN, draft.name().in(Lang.EN));
        row.put(SHARED_ASSUMPTION.UNIT, draft.unit());
        row.put(
                SHARED_ASSUMPTION.PURPOSE,
                draft.purpose() == null ? null : draft.purpose().name());
        row.put(SHARED_ASSUMPTION.REMARK_DA, remark == null ? null : remark.da());
        row.put(SHARED_ASSUMPTION.REMARK_EN, remark == null ? null : remark.enOrNull());
        return row;
    }

    private static Map<Field<?>, Object> row(ValueDraft value) {
        var row = new HashMap<Field<?>, Object>();
        row.put(SHARED_VALUE.PESSIMISTIC, value.pessimistic());
        row.put(SHARED_VALUE.LIKELY, value.likely());
        row.put(SHARED_VALUE.OPTIMISTIC, value.optimistic());
        row.put(SHARED_VALUE.SOURCE_DA, value.source().da());
        row.put(SHARED_VALUE.SOURCE_EN, value.source().in(Lang.EN));
        row.put(SHARED_VALUE.ASSUMED, value.assumed());
        return row;
    }
}
