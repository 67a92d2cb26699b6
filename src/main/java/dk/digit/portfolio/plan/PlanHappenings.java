package dk.digit.portfolio.plan;

import static dk.digit.portfolio.db.Tables.MILESTONE;
import static dk.digit.portfolio.db.Tables.PLAN_BASELINE;
import static dk.digit.portfolio.db.Tables.WORK_PACKAGE;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.PortfolioChanges;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What happened to plans: milestones whose day went by, work packages that began or finished, baselines.
/// Three queries.
@Component
class PlanHappenings implements PortfolioChanges {

    private final DSLContext sql;

    PlanHappenings(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Change> between(LocalDate since, LocalDate until, @Nullable ActivityId activity, View view) {
        var changes = new ArrayList<Change>();
        changes.addAll(milestones(since, until, activity, view));
        changes.addAll(packages(since, until, activity, view));
        changes.addAll(baselines(since, until, activity, view));
        changes.sort(Comparator.comparing(Change::day));
        return changes;
    }

    private static Condition of(Field<String> column, @Nullable ActivityId activity) {
        return activity == null ? noCondition() : column.eq(activity.value());
    }

    private static Condition within(Field<LocalDate> day, LocalDate since, LocalDate until) {
        return day.gt(since).and(day.le(until));
    }

    /// Reached on its day, as far as anybody wrote it down; late from the day after.
    private List<Change> milestones(LocalDate since, LocalDate until, @Nullable ActivityId activity, View view) {
        return sql.select(MILESTONE.ACTIVITY, MILESTONE.LAST_ON, MILESTONE.TEXT_DA, MILESTONE.TEXT_EN, MILESTONE.DONE)
                .from(MILESTONE)
                .where(of(MILESTONE.ACTIVITY, activity))
                .and(MILESTONE
                        .DONE
                        .isTrue()
                        .and(within(MILESTONE.LAST_ON, since, until))
                        .or(MILESTONE
                                .DONE
                                .isFalse()
                                .and(within(MILESTONE.LAST_ON, since.minusDays(1), until.minusDays(1)))))
                .orderBy(MILESTONE.LAST_ON, MILESTONE.ID)
                .fetch(row -> {
                    var text = Bilingual.of(row.value3(), row.value4()).in(view.lang());
                    boolean done = row.value5();
                    return change(
                            done ? row.value2() : row.value2().plusDays(1),
                            row.value1(),
                            Topic.MILESTONE,
                            view.t(done ? "portfolio.plan.happened.reached" : "portfolio.plan.happened.late", text));
                });
    }

    private List<Change> packages(LocalDate since, LocalDate until, @Nullable ActivityId activity, View view) {
        var changes = new ArrayList<Change>();
        sql.select(
                        WORK_PACKAGE.ACTIVITY,
                        WORK_PACKAGE.NAME_DA,
                        WORK_PACKAGE.NAME_EN,
                        WORK_PACKAGE.STARTED_ON,
                        WORK_PACKAGE.FINISHED_ON)
                .from(WORK_PACKAGE)
                .where(of(WORK_PACKAGE.ACTIVITY, activity))
                .and(within(WORK_PACKAGE.STARTED_ON, since, until).or(within(WORK_PACKAGE.FINISHED_ON, since, until)))
                .orderBy(WORK_PACKAGE.ID)
                .forEach(row -> {
                    var name = Bilingual.of(row.value2(), row.value3()).in(view.lang());
                    var started = row.value4();
                    var finished = row.value5();
                    if (started != null && started.isAfter(since) && !started.isAfter(until)) {
                        changes.add(change(
                                started, row.value1(), Topic.PLAN, view.t("portfolio.plan.happened.begun", name)));
                    }
                    if (finished != null && finished.isAfter(since) && !finished.isAfter(until)) {
                        changes.add(change(
                                finished, row.value1(), Topic.PLAN, view.t("portfolio.plan.happened.finished", name)));
                    }
                });
        return changes;
    }

    private List<Change> baselines(LocalDate since, LocalDate until, @Nullable ActivityId activity, View view) {
        return sql.select(PLAN_BASELINE.ACTIVITY, PLAN_BASELINE.NAME, PLAN_BASELINE.TAKEN_ON)
                .from(PLAN_BASELINE)
                .where(of(PLAN_BASELINE.ACTIVITY, activity))
                .and(within(PLAN_BASELINE.TAKEN_ON, since, until))
                .orderBy(PLAN_BASELINE.TAKEN_ON, PLAN_BASELINE.ID)
                .fetch(row -> change(
                        row.value3(),
                        row.value1(),
                        Topic.PLAN,
                        view.t("portfolio.plan.happened.baseline", row.value2())));
    }

    private static Change change(LocalDate day, String activity, Topic topic, String words) {
        return new Change(day, new ActivityId(activity), topic, words, "/portfolio/activities/" + activity + "/plan");
    }
}
