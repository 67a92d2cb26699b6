package dk.digit.meetings.attendance;

import dk.digit.association.MunicipalityCode;
import dk.digit.meetings.AttendanceState;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// Whether a municipality is at a meeting.
///
/// @param arrivedAt when it came after the beginning, if so
/// @param leftAt when it left before the end, if so
public record Attendance(
        MunicipalityCode municipality,
        AttendanceState state,
        @Nullable LocalTime arrivedAt,
        @Nullable LocalTime leftAt) {

    /// Whether it sits at the table now.
    public boolean isHere() {
        return state == AttendanceState.PRESENT && leftAt == null;
    }
}
