package dk.digit.meetings.minutes;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What somebody says of a draft, by function.
///
/// @param item what it is about, or null for the whole
/// @param capacity for whom it was said: a municipality, or the secretariat
/// @param takenIn whether the draft was changed for it; null while it is not answered
/// @param answer why, or how
/// @param version counts its changes
public record Comment(
        long id,
        @Nullable Long item,
        String capacity,
        String text,
        Instant madeAt,
        @Nullable Boolean takenIn,
        @Nullable String answer,
        int version) {

    public boolean isAnswered() {
        return takenIn != null;
    }
}
