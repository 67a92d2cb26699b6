package dk.digit.benefits.shared;

import static dk.digit.benefits.db.Tables.DISCOUNT_RATE;
import static org.jooq.impl.DSL.val;

import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The discount rates, by how many years later and from which day on.
@Component
class StoredRates {

    private final DSLContext sql;

    StoredRates(DSLContext sql) {
        this.sql = sql;
    }

    DiscountRates on(LocalDate day) {
        var steps = new TreeMap<Integer, DiscountRates.Step>();
        for (DatedRate rate : all()) {
            var start = rate.valid().start();
            boolean begun = start == null || !start.isAfter(day);
            if (begun || !steps.containsKey(rate.fromHorizon())) {
                steps.put(rate.fromHorizon(), new DiscountRates.Step(rate.fromHorizon(), rate.rate()));
            }
        }
        return new DiscountRates(List.copyOf(steps.values()));
    }

    /// By horizon, earliest first.
    @Transactional(readOnly = true)
    public List<DatedRate> all() {
        return sql.select(
                        DISCOUNT_RATE.FROM_HORIZON,
                        DISCOUNT_RATE.VALID,
                        DISCOUNT_RATE.RATE,
                        DISCOUNT_RATE.SOURCE_DA,
                        DISCOUNT_RATE.SOURCE_EN,
                        DISCOUNT_RATE.ASSUMED,
                        DISCOUNT_RATE.VERSION)
                .from(DISCOUNT_RATE)
                .orderBy(DISCOUNT_RATE.FROM_HORIZON, DISCOUNT_RATE.VALID)
                .fetch(row -> new DatedRate(
                        row.get(DISCOUNT_RATE.FROM_HORIZON),
                        row.get(DISCOUNT_RATE.VALID),
                        row.get(DISCOUNT_RATE.RATE),
                        new Bilingual(row.get(DISCOUNT_RATE.SOURCE_DA), row.get(DISCOUNT_RATE.SOURCE_EN)),
                        row.get(DISCOUNT_RATE.ASSUMED),
                        row.get(DISCOUNT_RATE.VERSION)));
    }

    /// From a day on this rate holds, until the next one of its horizon does.
    @Transactional
    public void set(RateDraft draft) {
        var horizon = DISCOUNT_RATE.FROM_HORIZON.eq((short) draft.fromHorizon());
        var periods = sql.select(DISCOUNT_RATE.VALID)
                .from(DISCOUNT_RATE)
                .where(horizon)
                .forUpdate()
                .fetch(DISCOUNT_RATE.VALID);
        var placing = Placing.of(draft.from(), periods);
        if (placing.replaces()) {
            sql.update(DISCOUNT_RATE)
                    .set(row(draft))
                    .set(DISCOUNT_RATE.VERSION, DISCOUNT_RATE.VERSION.plus(1))
                    .where(of(draft.fromHorizon(), draft.from()))
                    .execute();
            return;
        }
        if (placing.cut() != null) {
            sql.update(DISCOUNT_RATE)
                    .set(DISCOUNT_RATE.VALID, placing.rest())
                    .set(DISCOUNT_RATE.VERSION, DISCOUNT_RATE.VERSION.plus(1))
                    .where(horizon)
                    .and(DISCOUNT_RATE.VALID.eq(placing.cut()))
                    .execute();
        }
        sql.insertInto(DISCOUNT_RATE)
                .set(DISCOUNT_RATE.FROM_HORIZON, (short) draft.fromHorizon())
                .set(DISCOUNT_RATE.VALID, placing.valid())
                .set(row(draft))
                .execute();
    }

    /// @return false when somebody else was faster
    @Transactional
    public boolean correct(RateDraft draft, long version) {
        return sql.update(DISCOUNT_RATE)
                        .set(row(draft))
                        .set(DISCOUNT_RATE.VERSION, DISCOUNT_RATE.VERSION.plus(1))
                        .where(of(draft.fromHorizon(), draft.from()))
                        .and(DISCOUNT_RATE.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    private static Condition of(int horizon, LocalDate from) {
        return DISCOUNT_RATE
                .FROM_HORIZON
                .eq((short) horizon)
                .and(Periods.start(DISCOUNT_RATE.VALID).eq(val(from)));
    }

    private static Map<Field<?>, Object> row(RateDraft draft) {
        var row = new HashMap<Field<?>, Object>();
        row.put(DISCOUNT_RATE.RATE, draft.rate());
        row.put(DISCOUNT_RATE.SOURCE_DA, draft.source().da());
        row.put(DISCOUNT_RATE.SOURCE_EN, draft.source().in(Lang.EN));
        row.put(DISCOUNT_RATE.ASSUMED, draft.assumed());
        return row;
    }
}
