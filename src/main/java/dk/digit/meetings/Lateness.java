package dk.digit.meetings;

import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;

/// How far a decision that is not carried out lags behind.
public enum Lateness {
    /// Past its due date.
    OVERDUE,
    /// Nobody began in half a year, and no day was set.
    STALLED,
    /// Was to be looked at again by now.
    REVIEW,
    NOT_BEGUN,
    /// Somebody is at it, and there is time.
    UNDER_WAY;

    static Lateness of(Decision decision, LocalDate day) {
        var review = decision.followUp().review();
        if (decision.overdueOn(day)) {
            return OVERDUE;
        } else if (decision.stalledOn(day)) {
            return STALLED;
        } else if (review != null && !review.isAfter(day)) {
            return REVIEW;
        }
        return decision.standing().state() == DecisionState.OPEN ? NOT_BEGUN : UNDER_WAY;
    }

    /// The same in a query.
    static Field<String> of(Columns columns, LocalDate day) {
        Condition begun = columns.state().ne(DecisionState.OPEN.name());
        return when(columns.lastDue().lt(day), OVERDUE.name())
                .when(
                        columns.lastDue()
                                .isNull()
                                .andNot(begun)
                                .and(columns.lastDecided().le(day.minus(Decision.TIME_TO_BEGIN))),
                        STALLED.name())
                .when(columns.review().le(day), REVIEW.name())
                .when(begun, UNDER_WAY.name())
                .otherwise(val(NOT_BEGUN.name()));
    }

    /// @param lastDue the last day that the due date may mean
    record Columns(
            Field<String> state, Field<LocalDate> lastDue, Field<LocalDate> lastDecided, Field<LocalDate> review) {}
}
