package dk.digit.meetings;

/// What a body is told ahead of a meeting.
public enum CallingKind {
    NOTICE,
    AGENDA,
    CHANGE,
    CANCELLATION
}
