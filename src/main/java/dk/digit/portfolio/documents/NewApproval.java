package dk.digit.portfolio.documents;

import dk.digit.meetings.DecisionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Says that a body has approved the version that is in review.
///
/// @param on the day from which on it holds
/// @param decision the decision that says so; needed where a body of the association approves
public record NewApproval(
        Approver approver,
        LocalDate on,
        @Nullable DecisionId decision,
        @Nullable String remark) {}
