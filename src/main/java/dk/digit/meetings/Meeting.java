package dk.digit.meetings;

import dk.digit.association.BodyId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A meeting of one of the association's bodies.
///
/// @param version counts its changes
public record Meeting(
        MeetingId id,
        BodyId body,
        MeetingKind kind,
        LocalDate heldOn,
        @Nullable String place,
        @Nullable String remark,
        int version) {}
