package dk.digit.meetings;

/// Whether a meeting stands in the annual cycle or was called for a reason.
public enum MeetingKind {
    ORDINARY,
    EXTRAORDINARY
}
