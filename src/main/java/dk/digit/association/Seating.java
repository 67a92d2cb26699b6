package dk.digit.association;

import dk.digit.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;

/// A seat as it is on one day.
///
/// @param seat null where the seat follows from being a member
/// @param number the seat's number in its body
/// @param holding null when nobody holds the seat on that day
public record Seating(
        @Nullable Seat seat,
        BodyId body,
        int number,
        Bilingual function,
        @Nullable Holding holding) {

    public boolean vacant() {
        return holding == null;
    }
}
