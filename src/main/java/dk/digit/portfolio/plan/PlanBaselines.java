package dk.digit.portfolio.plan;

import static dk.digit.portfolio.db.Tables.PLAN_BASELINE;
import static dk.digit.portfolio.db.Tables.PLAN_BASELINE_ITEM;

import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// The stored baselines. Nobody changes one: who plans anew sets the next.
@Component
class PlanBaselines {

    private final DSLContext sql;

    PlanBaselines(DSLContext sql) {
        this.sql = sql;
    }

    /// Those that were set by a day, newest first.
    List<Baseline.Head> of(ActivityId activity, LocalDate day) {
        return sql.select(PLAN_BASELINE.ID, PLAN_BASELINE.NAME, PLAN_BASELINE.TAKEN_ON)
                .from(PLAN_BASELINE)
                .where(PLAN_BASELINE.ACTIVITY.eq(activity.value()))
                .and(PLAN_BASELINE.TAKEN_ON.le(day))
                .orderBy(PLAN_BASELINE.TAKEN_ON.desc(), PLAN_BASELINE.ID.desc())
                .fetch(row -> new Baseline.Head(row.value1(), row.value2(), row.value3()));
    }

    /// One query, for a baseline that is not there too.
    Baseline read(Baseline.Head head) {
        return Baseline.of(
                head,
                sql.select(
                                PLAN_BASELINE_ITEM.ITEM,
                                PLAN_BASELINE_ITEM.NAME_DA,
                                PLAN_BASELINE_ITEM.NAME_EN,
                                PLAN_BASELINE_ITEM.START_ON,
                                PLAN_BASELINE_ITEM.FINISH_ON)
                        .from(PLAN_BASELINE_ITEM)
                        .where(PLAN_BASELINE_ITEM.BASELINE.eq(head.id()))
                        .orderBy(PLAN_BASELINE_ITEM.START_ON, PLAN_BASELINE_ITEM.ITEM)
                        .fetch(row -> new Baseline.Line(
                                PlanItemId.parse(row.value1()).orElseThrow(),
                                Bilingual.of(row.value2(), row.value3()),
                                row.value4(),
                                row.value5())));
    }

    /// Copies all days of the plan as they are at this moment, in one statement.
    long set(ActivityId activity, String name, LocalDate takenOn) {
        long id = sql.insertInto(PLAN_BASELINE)
                .set(PLAN_BASELINE.ACTIVITY, activity.value())
                .set(PLAN_BASELINE.NAME, name)
                .set(PLAN_BASELINE.TAKEN_ON, takenOn)
                .returningResult(PLAN_BASELINE.ID)
                .fetchSingle()
                .value1();
        sql.execute("""
                insert into portfolio.plan_baseline_item (activity, baseline, item, name_da, name_en, start_on, finish_on)
                select activity, {0}, 'm' || id, text_da, text_en, due_on, last_on
                  from portfolio.milestone where activity = {1}
                union all
                select activity, {0}, 'p' || id, name_da, name_en, start_on, finish_on
                  from portfolio.work_package where activity = {1}
                """, org.jooq.impl.DSL.val(id), org.jooq.impl.DSL.val(activity.value()));
        return id;
    }
}
