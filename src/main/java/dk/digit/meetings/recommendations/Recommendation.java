package dk.digit.meetings.recommendations;

import dk.digit.meetings.DecisionId;
import dk.digit.meetings.Owner;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A recommendation as it stands on a day.
///
/// @param analysis that it comes from
/// @param number its number there, or null where the material does not say
/// @param decision what was decided about it, as far as the reader may see it
/// @param standing what had become of it on the day asked for
/// @param version counts its changes
public record Recommendation(
        String id,
        String analysis,
        Bilingual analysisTitle,
        @Nullable Integer number,
        Bilingual text,
        @Nullable Owner owner,
        @Nullable RoughDate due,
        @Nullable DecisionId decision,
        Standing standing,
        int version) {

    /// Whether it should have been carried out by `day` and is not.
    public boolean overdueOn(LocalDate day) {
        return due != null && standing.state().isOpen() && due.last().isBefore(day);
    }
}
