package dk.digit.portfolio.ideas;

import dk.digit.meetings.DecisionId;
import dk.digit.portfolio.ActivityId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where an idea stands from a day on.
///
/// @param activity what it became, for an idea that was chosen
public record Standing(
        IdeaState state,
        LocalDate since,
        @Nullable String reason,
        @Nullable DecisionId decision,
        @Nullable ActivityId activity,
        Instant recordedAt,
        String recordedBy) {}
