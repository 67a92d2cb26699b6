package dk.digit.meetings;

import dk.digit.association.BodyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Records a meeting.
public record NewMeeting(
        MeetingId id,
        BodyId body,
        MeetingKind kind,
        LocalDate heldOn,
        @Nullable String place,
        @Nullable String remark) {}
