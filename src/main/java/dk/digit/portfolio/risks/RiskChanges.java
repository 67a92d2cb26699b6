package dk.digit.portfolio.risks;

import static dk.digit.portfolio.db.Tables.RISK;
import static dk.digit.portfolio.db.Tables.RISK_ANSWER;
import static dk.digit.portfolio.db.Tables.RISK_ASSESSMENT;
import static dk.digit.portfolio.db.Tables.RISK_ESCALATION;
import static dk.digit.portfolio.db.Tables.RISK_STATE;
import static org.jooq.impl.DSL.lag;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;

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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Risks that were found, occurred, were lifted, answered, closed, or became larger or smaller.
@Component
class RiskChanges implements PortfolioChanges {

    private final DSLContext sql;

    RiskChanges(DSLContext sql) {
        this.sql = sql;
    }

    @Override
    public List<Change> between(LocalDate since, LocalDate until, @Nullable ActivityId activity, View view) {
        var of = activity == null ? RISK.ACTIVITY.isNotNull() : RISK.ACTIVITY.eq(activity.value());
        var changes = new ArrayList<Change>();
        changes.addAll(states(since, until, of, view));
        changes.addAll(scores(since, until, of, view));
        changes.addAll(escalations(since, until, of, view));
        changes.addAll(answers(since, until, of, view));
        changes.sort(Comparator.comparing(Change::day));
        return changes;
    }

    /// The first state of a risk is that it was found.
    private List<Change> states(LocalDate since, LocalDate until, Condition of, View view) {
        return sql.select(
                        RISK_STATE.SINCE,
                        RISK.ACTIVITY,
                        RISK.ID,
                        RISK.TITLE_DA,
                        RISK.TITLE_EN,
                        RISK_STATE.STATE,
                        RISK.KIND,
                        RISK_STATE.ID.eq(select(min(RISK_STATE.as("first").ID))
                                .from(RISK_STATE.as("first"))
                                .where(RISK_STATE.as("first").RISK.eq(RISK.ID))))
                .from(RISK_STATE)
                .join(RISK)
                .on(RISK.ID.eq(RISK_STATE.RISK))
                .where(of)
                .and(RISK_STATE.SINCE.gt(since))
                .and(RISK_STATE.SINCE.le(until))
                .orderBy(RISK_STATE.SINCE, RISK_STATE.ID)
                .fetch(row -> change(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        Boolean.TRUE.equals(row.value8())
                                ? view.t(
                                        "portfolio.risks.change.found",
                                        RiskKind.valueOf(row.value7()),
                                        title(row.value4(), row.value5(), view))
                                : view.t(
                                        "portfolio.risks.change.state",
                                        title(row.value4(), row.value5(), view),
                                        RiskState.valueOf(row.value6()))));
    }

    private List<Change> scores(LocalDate since, LocalDate until, Condition of, View view) {
        var before = lag(RISK_ASSESSMENT.SCORE)
                .over()
                .partitionBy(RISK_ASSESSMENT.RISK)
                .orderBy(RISK_ASSESSMENT.ASSESSED_ON, RISK_ASSESSMENT.ID)
                .as("before");
        var scores = select(
                        RISK_ASSESSMENT.ID,
                        RISK_ASSESSMENT.RISK,
                        RISK_ASSESSMENT.ASSESSED_ON,
                        RISK_ASSESSMENT.SCORE,
                        before)
                .from(RISK_ASSESSMENT)
                .asTable("scores");
        var day = scores.field(RISK_ASSESSMENT.ASSESSED_ON);
        var now = scores.field(RISK_ASSESSMENT.SCORE);
        var then = scores.field(before);
        return sql.select(day, RISK.ACTIVITY, RISK.ID, RISK.TITLE_DA, RISK.TITLE_EN, now, then)
                .from(scores)
                .join(RISK)
                .on(RISK.ID.eq(scores.field(RISK_ASSESSMENT.RISK)))
                .where(of)
                .and(day.gt(since))
                .and(day.le(until))
                .and(now.isDistinctFrom(then))
                .orderBy(day, scores.field(RISK_ASSESSMENT.ID))
                .fetch(row -> change(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        row.value7() == null
                                ? view.t(
                                        "portfolio.risks.change.assessed",
                                        title(row.value4(), row.value5(), view),
                                        row.value6())
                                : view.t(
                                        "portfolio.risks.change.score",
                                        title(row.value4(), row.value5(), view),
                                        row.value7(),
                                        row.value6())));
    }

    private List<Change> escalations(LocalDate since, LocalDate until, Condition of, View view) {
        return sql.select(
                        RISK_ESCALATION.RAISED_ON,
                        RISK.ACTIVITY,
                        RISK.ID,
                        RISK.TITLE_DA,
                        RISK.TITLE_EN,
                        RISK_ESCALATION.TO_LEVEL)
                .from(RISK_ESCALATION)
                .join(RISK)
                .on(RISK.ID.eq(RISK_ESCALATION.RISK))
                .where(of)
                .and(RISK_ESCALATION.RAISED_ON.gt(since))
                .and(RISK_ESCALATION.RAISED_ON.le(until))
                .orderBy(RISK_ESCALATION.RAISED_ON, RISK_ESCALATION.ID)
                .fetch(row -> change(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        view.t(
                                "portfolio.risks.change.lifted",
                                title(row.value4(), row.value5(), view),
                                RiskLevel.valueOf(row.value6()))));
    }

    private List<Change> answers(LocalDate since, LocalDate until, Condition of, View view) {
        return sql.select(
                        RISK_ANSWER.ANSWERED_ON,
                        RISK.ACTIVITY,
                        RISK.ID,
                        RISK.TITLE_DA,
                        RISK.TITLE_EN,
                        RISK_ESCALATION.TO_LEVEL,
                        RISK_ANSWER.ANSWER)
                .from(RISK_ANSWER)
                .join(RISK_ESCALATION)
                .on(RISK_ESCALATION.ID.eq(RISK_ANSWER.ESCALATION))
                .join(RISK)
                .on(RISK.ID.eq(RISK_ESCALATION.RISK))
                .where(of)
                .and(RISK_ANSWER.ANSWERED_ON.gt(since))
                .and(RISK_ANSWER.ANSWERED_ON.le(until))
                .orderBy(RISK_ANSWER.ANSWERED_ON, RISK_ANSWER.ID)
                .fetch(row -> change(
                        row.value1(),
                        row.value2(),
                        row.value3(),
                        view.t(
                                "portfolio.risks.change.answered",
                                title(row.value4(), row.value5(), view),
                                RiskLevel.valueOf(row.value6()),
                                RiskAnswer.valueOf(row.value7()))));
    }

    private static Change change(LocalDate day, String activity, Long risk, String words) {
        return new Change(day, new ActivityId(activity), Topic.RISK, words, PortfolioRisks.PATH + "/" + risk);
    }

    private static String title(String da, @Nullable String en, View view) {
        return Bilingual.of(da, en).in(view.lang());
    }
}
