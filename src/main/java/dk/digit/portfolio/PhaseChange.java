package dk.digit.portfolio;

import dk.digit.meetings.DecisionId;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import org.jspecify.annotations.Nullable;

/// An activity enters a phase, which ends the one before.
///
/// @param from the first day; null only for an activity's first phase, when nobody knows it
/// @param passage the passage of the gate into it; null where there is no gate
public record PhaseChange(
        ActivityId activity,
        Phase phase,
        @Nullable RoughDate from,
        @Nullable Bilingual reason,
        @Nullable DecisionId decision,
        @Nullable Long passage) {

    /// A phase that is entered without passing a gate.
    public PhaseChange(
            ActivityId activity,
            Phase phase,
            @Nullable RoughDate from,
            @Nullable Bilingual reason,
            @Nullable DecisionId decision) {
        this(activity, phase, from, reason, decision, null);
    }
}
