package dk.digit.meetings.recommendations;

import dk.digit.meetings.DecisionState;
import dk.digit.meetings.Evidence;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import org.jspecify.annotations.Nullable;

/// Records what became of a recommendation, with what shows it where it is closed.
public record NewStanding(
        DecisionState state,
        RoughDate since,
        @Nullable Bilingual note,
        @Nullable Evidence evidence) {}
