package dk.digit.benefits.measuring;

import static dk.digit.benefits.db.Tables.MEASURING_PLAN;

import dk.digit.association.WorkFunction;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Who measures which part when, over time.
@Component
class StoredPlans {

    private final DSLContext sql;

    StoredPlans(DSLContext sql) {
        this.sql = sql;
    }

    /// @param version counts its changes
    record Kept(MeasuringPlan plan, int version) {}

    /// Every plan of a part, the first first.
    List<Kept> of(long part) {
        return sql.select(
                        MEASURING_PLAN.PERIOD,
                        MEASURING_PLAN.FUNCTION,
                        MEASURING_PLAN.TITLE,
                        MEASURING_PLAN.EVERY_MONTHS,
                        MEASURING_PLAN.WITHIN_DAYS,
                        MEASURING_PLAN.VERSION)
                .from(MEASURING_PLAN)
                .where(MEASURING_PLAN.PART.eq(part))
                .orderBy(MEASURING_PLAN.PERIOD)
                .fetch(row -> new Kept(
                        new MeasuringPlan(
                                Objects.requireNonNull(row.value1().start()),
                                row.value1().last(),
                                WorkFunction.valueOf(row.value2()),
                                row.value3(),
                                row.value4(),
                                row.value5()),
                        row.value6()));
    }

    /// Makes others who change the plans of the part wait.
    void lock(long part) {
        sql.execute("select from benefits.benefit_part where id = {0} for no key update", part);
    }

    void add(long part, MeasuringPlan plan) {
        sql.insertInto(MEASURING_PLAN)
                .set(MEASURING_PLAN.PART, part)
                .set(MEASURING_PLAN.PERIOD, period(plan))
                .set(MEASURING_PLAN.FUNCTION, plan.function().name())
                .set(MEASURING_PLAN.TITLE, plan.title())
                .set(MEASURING_PLAN.EVERY_MONTHS, (short) plan.everyMonths())
                .set(MEASURING_PLAN.WITHIN_DAYS, (short) plan.withinDays())
                .execute();
    }

    /// Puts another plan in the place of one that has not begun.
    void replace(long part, Kept known, MeasuringPlan plan) {
        sql.update(MEASURING_PLAN)
                .set(MEASURING_PLAN.PERIOD, period(plan))
                .set(MEASURING_PLAN.FUNCTION, plan.function().name())
                .set(MEASURING_PLAN.TITLE, plan.title())
                .set(MEASURING_PLAN.EVERY_MONTHS, (short) plan.everyMonths())
                .set(MEASURING_PLAN.WITHIN_DAYS, (short) plan.withinDays())
                .set(MEASURING_PLAN.VERSION, MEASURING_PLAN.VERSION.plus(1))
                .where(is(part, known))
                .execute();
    }

    /// Ends a plan with a last day.
    void end(long part, Kept known, LocalDate last) {
        sql.update(MEASURING_PLAN)
                .set(MEASURING_PLAN.PERIOD, Period.fromTo(known.plan().first(), last))
                .set(MEASURING_PLAN.VERSION, MEASURING_PLAN.VERSION.plus(1))
                .where(is(part, known))
                .execute();
    }

    private static Period period(MeasuringPlan plan) {
        return Period.fromTo(plan.first(), plan.last());
    }

    private static Condition is(long part, Kept known) {
        return MEASURING_PLAN.PART.eq(part).and(MEASURING_PLAN.PERIOD.eq(period(known.plan())));
    }
}
