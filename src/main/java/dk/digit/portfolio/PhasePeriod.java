package dk.digit.portfolio;

import dk.digit.meetings.DecisionId;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import dk.digit.platform.time.RoughDate;
import org.jspecify.annotations.Nullable;

/// A phase while it lasted.
///
/// @param start how well its first day is known, or null when nobody wrote it down; then the period has
///     no start either
/// @param reason why it was entered, or what is particular about it
/// @param decision the decision that it rests on
/// @param decisionUnknown whether it needed one that the material does not name
public record PhasePeriod(
        Phase phase,
        Period period,
        @Nullable RoughDate start,
        @Nullable Bilingual reason,
        @Nullable DecisionId decision,
        boolean decisionUnknown) {}
