package dk.digit.meetings.recommendations;

import dk.digit.meetings.DecisionState;
import dk.digit.meetings.Evidence;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// The state of a recommendation from a day on. Withdrawn means that it was not taken on.
///
/// @param note why, or how
/// @param evidence what shows it
/// @param recordedAt when somebody wrote it down, which may be later than the day it counts from
public record Standing(
        DecisionState state,
        RoughDate since,
        @Nullable Bilingual note,
        @Nullable Evidence evidence,
        Instant recordedAt,
        String recordedBy) {}
