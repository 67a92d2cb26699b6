package dk.digit.meetings;

/// Whether a municipality is at a meeting.
public enum AttendanceState {
    PRESENT,
    EXCUSED,
    ABSENT
}
