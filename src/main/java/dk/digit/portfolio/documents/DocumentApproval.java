package dk.digit.portfolio.documents;

import dk.digit.meetings.DecisionId;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A version that was approved.
///
/// @param edition counts a document's approved versions
/// @param period while it is in force; it ends with the day on which a newer one takes its place
public record DocumentApproval(
        int version,
        int edition,
        Period period,
        Approver approver,
        @Nullable DecisionId decision,
        @Nullable String remark,
        String approvedBy) {

    public LocalDate on() {
        return Objects.requireNonNull(period.start());
    }

    public boolean isSuperseded() {
        return period.last() != null;
    }
}
