package dk.digit.portfolio;

import dk.digit.meetings.DecisionId;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import org.jspecify.annotations.Nullable;

/// An activity rests while its phase stays what it is.
///
/// @param reason why
/// @param decision what was decided that it rests on
/// @param resumed why it went on; null while it rests
/// @param resumedBy what was decided that it goes on
public record Pause(
        ActivityId activity,
        Period period,
        Bilingual reason,
        DecisionId decision,
        @Nullable Bilingual resumed,
        @Nullable DecisionId resumedBy) {}
