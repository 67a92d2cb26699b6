package dk.digit.portfolio.risks;

import static dk.digit.portfolio.db.Tables.RISK_RULE;
import static dk.digit.portfolio.db.Tables.RISK_SCALE;

import dk.digit.platform.money.Money;
import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// How risks are measured, each level and threshold from a day on.
@Component
class RiskScales {

    private final DSLContext sql;

    RiskScales(DSLContext sql) {
        this.sql = sql;
    }

    RiskScale on(LocalDate day) {
        var areas = new EnumMap<RiskArea, List<RiskScale.Step>>(RiskArea.class);
        for (RiskScale.Step step : steps(Periods.on(RISK_SCALE.PERIOD, day))) {
            areas.computeIfAbsent(step.area(), area -> new ArrayList<>()).add(step);
        }
        var rules = new EnumMap<RiskRule, RiskScale.Rule>(RiskRule.class);
        for (RiskScale.Rule rule : rules(Periods.on(RISK_RULE.PERIOD, day))) {
            rules.put(rule.rule(), rule);
        }
        return new RiskScale(areas, rules);
    }

    private List<RiskScale.Step> steps(Condition which) {
        return sql.select(
                        RISK_SCALE.AREA,
                        RISK_SCALE.LEVEL,
                        RISK_SCALE.PERIOD,
                        RISK_SCALE.WORD_DA,
                        RISK_SCALE.WORD_EN,
                        RISK_SCALE.MEANING_DA,
                        RISK_SCALE.MEANING_EN,
                        RISK_SCALE.FROM_AMOUNT,
                        RISK_SCALE.FROM_DAYS,
                        RISK_SCALE.PERCENT,
                        RISK_SCALE.SOURCE_DA,
                        RISK_SCALE.SOURCE_EN)
                .from(RISK_SCALE)
                .where(which)
                .orderBy(RISK_SCALE.AREA, RISK_SCALE.LEVEL)
                .fetch(RiskScales::step);
    }

    private static RiskScale.Step step(Record row) {
        var amount = row.get(RISK_SCALE.FROM_AMOUNT);
        return new RiskScale.Step(
                RiskArea.valueOf(row.get(RISK_SCALE.AREA)),
                row.get(RISK_SCALE.LEVEL),
                new Bilingual(row.get(RISK_SCALE.WORD_DA), row.get(RISK_SCALE.WORD_EN)),
                new Bilingual(row.get(RISK_SCALE.MEANING_DA), row.get(RISK_SCALE.MEANING_EN)),
                amount == null ? null : Money.of(amount),
                row.get(RISK_SCALE.FROM_DAYS),
                row.get(RISK_SCALE.PERCENT),
                row.get(RISK_SCALE.PERIOD).start(),
                new Bilingual(row.get(RISK_SCALE.SOURCE_DA), row.get(RISK_SCALE.SOURCE_EN)));
    }

    private List<RiskScale.Rule> rules(Condition which) {
        return sql.select(RISK_RULE.RULE, RISK_RULE.PERIOD, RISK_RULE.VALUE, RISK_RULE.SOURCE_DA, RISK_RULE.SOURCE_EN)
                .from(RISK_RULE)
                .where(which)
                .orderBy(RISK_RULE.RULE)
                .fetch(row -> new RiskScale.Rule(
                        RiskRule.valueOf(row.value1()),
                        row.value3(),
                        row.value2().start(),
                        new Bilingual(row.value4(), row.value5())));
    }

    /// From `step.since()` on the level means this.
    @Transactional
    public void set(RiskScale.Step step) {
        var level = RISK_SCALE
                .AREA
                .eq(step.area().name())
                .and(RISK_SCALE.LEVEL.eq((short) step.level()))
                .and("upper_inf({0})", RISK_SCALE.PERIOD);
        var from = step.since();
        var row = row(step);
        if (replaces(
                sql.select(RISK_SCALE.PERIOD)
                        .from(RISK_SCALE)
                        .where(level)
                        .forUpdate()
                        .fetchSingle()
                        .value1(),
                from)) {
            sql.update(RISK_SCALE).set(row).where(level).execute();
            return;
        }
        sql.update(RISK_SCALE)
                .set(RISK_SCALE.PERIOD, ended(RISK_SCALE.PERIOD, from))
                .where(level)
                .execute();
        sql.insertInto(RISK_SCALE)
                .set(RISK_SCALE.AREA, step.area().name())
                .set(RISK_SCALE.LEVEL, (short) step.level())
                .set(RISK_SCALE.PERIOD, new Period(from, null))
                .set(row)
                .execute();
    }

    /// From `rule.since()` on the threshold is this.
    @Transactional
    public void set(RiskScale.Rule rule) {
        var which = RISK_RULE.RULE.eq(rule.rule().name()).and("upper_inf({0})", RISK_RULE.PERIOD);
        var from = rule.since();
        var row = new HashMap<Field<?>, Object>();
        row.put(RISK_RULE.VALUE, rule.value());
        row.put(RISK_RULE.SOURCE_DA, rule.source().da());
        row.put(RISK_RULE.SOURCE_EN, rule.source().in(Lang.EN));
        if (replaces(
                sql.select(RISK_RULE.PERIOD)
                        .from(RISK_RULE)
                        .where(which)
                        .forUpdate()
                        .fetchSingle()
                        .value1(),
                from)) {
            sql.update(RISK_RULE).set(row).where(which).execute();
            return;
        }
        sql.update(RISK_RULE)
                .set(RISK_RULE.PERIOD, ended(RISK_RULE.PERIOD, from))
                .where(which)
                .execute();
        sql.insertInto(RISK_RULE)
                .set(RISK_RULE.RULE, rule.rule().name())
                .set(RISK_RULE.PERIOD, new Period(from, null))
                .set(row)
                .execute();
    }

    /// Whether it begins on the very day of the newest one, and so puts that right.
    ///
    /// @throws RefusedException when it begins before that day
    private static boolean replaces(Period newest, @Nullable LocalDate from) {
        var start = newest.start();
        if (start != null && from != null && from.isBefore(start)) {
            throw new RefusedException(Refusal.of("portfolio.refused.scaleBefore", Formats.date(start))
                    .at("from"));
        }
        return from == null || from.equals(start);
    }

    private static Field<Period> ended(Field<Period> period, @Nullable LocalDate day) {
        return DSL.field("daterange(lower({0}), {1})", period.getDataType(), period, DSL.val(day));
    }

    private static Map<Field<?>, @Nullable Object> row(RiskScale.Step step) {
        var amount = step.fromAmount();
        var row = new HashMap<Field<?>, @Nullable Object>();
        row.put(RISK_SCALE.WORD_DA, step.word().da());
        row.put(RISK_SCALE.WORD_EN, step.word().in(Lang.EN));
        row.put(RISK_SCALE.MEANING_DA, step.meaning().da());
        row.put(RISK_SCALE.MEANING_EN, step.meaning().in(Lang.EN));
        row.put(RISK_SCALE.FROM_AMOUNT, amount == null ? null : amount.toBigDecimal());
        row.put(RISK_SCALE.FROM_DAYS, step.fromDays());
        row.put(RISK_SCALE.PERCENT, step.percent());
        row.put(RISK_SCALE.SOURCE_DA, step.source().da());
        row.put(RISK_SCALE.SOURCE_EN, step.source().in(Lang.EN));
        return row;
    }
}
