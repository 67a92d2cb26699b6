package dk.digit.meetings;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The state of a decision from a day on.
///
/// @param supersededBy the decision that took its place, only when it is superseded
/// @param note why, or how
/// @param evidence what shows it
/// @param recordedAt when somebody wrote it down, which may be later than the day it counts from
public record Standing(
        DecisionState state,
        RoughDate since,
        @Nullable DecisionId supersededBy,
        @Nullable Bilingual note,
        @Nullable Evidence evidence,
        Instant recordedAt,
        String recordedBy) {}
