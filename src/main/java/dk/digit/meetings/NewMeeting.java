package dk.digit.meetings;

import dk.digit.association.BodyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Records a meeting, held or planned.
///
/// @param online the https address of a meeting on screen
/// @param series the series that it belongs to
public record NewMeeting(
        MeetingId id,
        BodyId body,
        MeetingKind kind,
        LocalDate heldOn,
        MeetingHours hours,
        @Nullable String place,
        @Nullable String online,
        @Nullable String remark,
        @Nullable String series) {

    /// A meeting of which no hour is known.
    public NewMeeting(
            MeetingId id,
            BodyId body,
            MeetingKind kind,
            LocalDate heldOn,
            @Nullable String place,
            @Nullable String remark) {
        this(id, body, kind, heldOn, MeetingHours.UNKNOWN, place, null, remark, null);
    }
}
