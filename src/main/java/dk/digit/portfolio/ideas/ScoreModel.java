package dk.digit.portfolio.ideas;

import dk.digit.meetings.DecisionId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The weights that the board wants ideas judged by from a day on.
///
/// @param source where it stands, beside the decision
public record ScoreModel(
        int version,
        LocalDate since,
        DecisionId decision,
        @Nullable String source,
        Weights weights) {}
