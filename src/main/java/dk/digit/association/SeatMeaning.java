package dk.digit.association;

import dk.digit.platform.access.Role;
import org.jspecify.annotations.Nullable;

/// What a seat in a body means for rights.
///
/// @param role the role that a seat gives beside the membership of the body, or null
/// @param filledBy in a body where every member sits: the function whose holder takes the member's place,
///     or null where nobody follows by function
public record SeatMeaning(@Nullable Role role, @Nullable WorkFunction filledBy) {

    public static final SeatMeaning NONE = new SeatMeaning(null, null);
}
