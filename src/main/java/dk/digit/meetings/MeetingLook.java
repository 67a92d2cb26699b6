package dk.digit.meetings;

import org.jspecify.annotations.Nullable;

/// The badge of a meeting's state.
public final class MeetingLook {

    private MeetingLook() {}

    /// @return the design system's variant; null for the plain one
    public static @Nullable String of(MeetingState state) {
        return switch (state) {
            case PLANNED -> "info";
            case OPEN -> "warning";
            case HELD -> "success";
            case CANCELLED -> "error";
        };
    }
}
