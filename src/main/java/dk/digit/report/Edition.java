package dk.digit.report;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The report of a year as something that is written, approved and, if need be, written anew.
///
/// @param number 1, and one more for each correction of an approved report
/// @param approvedOn the day on which the general assembly approved it
/// @param decision id of the recorded decision, when it stands in the product
/// @param decisionReference the decision in words
/// @param approvedAt when that was recorded, and by whom
/// @param version 0 while nothing is stored of it
record Edition(
        int year,
        int number,
        ReportState state,
        @Nullable LocalDate approvedOn,
        @Nullable String decision,
        @Nullable String decisionReference,
        @Nullable Instant approvedAt,
        @Nullable String approvedBy,
        int version) {

    static Edition notBegun(int year) {
        return new Edition(year, 1, ReportState.DRAFT, null, null, null, null, null, 0);
    }

    boolean isApproved() {
        return state == ReportState.APPROVED;
    }
}
