package dk.digit.meetings;

import dk.digit.association.BodyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A meeting of one of the association's bodies.
///
/// @param heldOn the day on which it is or was held
/// @param stateReason why it is cancelled, only when it is
/// @param online the https address of a meeting on screen
/// @param version counts its changes
public record Meeting(
        MeetingId id,
        BodyId body,
        MeetingKind kind,
        LocalDate heldOn,
        MeetingHours hours,
        MeetingState state,
        @Nullable String stateReason,
        @Nullable String place,
        @Nullable String online,
        @Nullable String remark,
        int version) {

    /// Whether it can still be prepared: its agenda, its day and whoever comes.
    public boolean isAhead() {
        return state == MeetingState.PLANNED || state == MeetingState.OPEN;
    }
}
