package dk.digit.meetings;

/// How far a meeting has come.
public enum MeetingState {
    PLANNED,
    OPEN,
    HELD,
    CANCELLED
}
