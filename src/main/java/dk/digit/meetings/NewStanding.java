package dk.digit.meetings;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import org.jspecify.annotations.Nullable;

/// Records what became of a decision, with what shows it where it is closed. A slip is mended by recording the right
/// state from the same day.
public record NewStanding(
        DecisionId decision,
        DecisionState state,
        RoughDate since,
        @Nullable DecisionId supersededBy,
        @Nullable Bilingual note,
        @Nullable Evidence evidence) {}
