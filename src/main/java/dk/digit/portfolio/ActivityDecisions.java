package dk.digit.portfolio;

import static dk.digit.portfolio.db.Tables.ACTIVITY_DECISION;

import dk.digit.meetings.DecisionId;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Which decisions an activity rests on.
@Component
class ActivityDecisions {

    private final DSLContext sql;

    ActivityDecisions(DSLContext sql) {
        this.sql = sql;
    }

    List<DecisionId> of(ActivityId activity) {
        return sql.select(ACTIVITY_DECISION.DECISION)
                .from(ACTIVITY_DECISION)
                .where(ACTIVITY_DECISION.ACTIVITY.eq(activity.value()))
                .orderBy(ACTIVITY_DECISION.DECISION)
                .fetch(row -> new DecisionId(row.value1()));
    }

    Map<ActivityId, List<DecisionId>> all() {
        return sql.select(ACTIVITY_DECISION.ACTIVITY, ACTIVITY_DECISION.DECISION)
                .from(ACTIVITY_DECISION)
                .orderBy(ACTIVITY_DECISION.ACTIVITY, ACTIVITY_DECISION.DECISION)
                .fetchGroups(row -> new ActivityId(row.value1()), row -> new DecisionId(row.value2()));
    }

    List<ActivityId> restingOn(DecisionId decision) {
        return sql.select(ACTIVITY_DECISION.ACTIVITY)
                .from(ACTIVITY_DECISION)
                .where(ACTIVITY_DECISION.DECISION.eq(decision.value()))
                .orderBy(ACTIVITY_DECISION.ACTIVITY)
                .fetch(row -> new ActivityId(row.value1()));
    }

    /// Nothing happens when the link is there already.
    void link(ActivityId activity, DecisionId decision) {
        sql.insertInto(ACTIVITY_DECISION)
                .set(ACTIVITY_DECISION.ACTIVITY, activity.value())
                .set(ACTIVITY_DECISION.DECISION, decision.value())
                .onConflictDoNothing()
                .execute();
    }

    void unlink(ActivityId activity, DecisionId decision) {
        sql.deleteFrom(ACTIVITY_DECISION)
                .where(ACTIVITY_DECISION.ACTIVITY.eq(activity.value()))
                .and(ACTIVITY_DECISION.DECISION.eq(decision.value()))
                .execute();
    }
}
