package dk.digit.portfolio.model;

import dk.digit.meetings.DecisionId;
import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.Phase;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A gate that was passed, or that an activity was stopped or opened again, on a decision.
///
/// @param model the model whose gate it was, null when the activity followed none
/// @param sha256 of everything that was frozen then
/// @param by user name of whoever recorded it
public record GatePassage(
        long id,
        ActivityId activity,
        Kind kind,
        @Nullable String model,
        @Nullable Integer version,
        Phase from,
        Phase to,
        LocalDate on,
        DecisionId decision,
        @Nullable Bilingual reason,
        String sha256,
        Instant at,
        String by) {

    public enum Kind {
        PASSED,
        STOPPED,
        REOPENED
    }
}
