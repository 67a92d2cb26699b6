package dk.digit.meetings;

/// Something that happened in the association's year beside meetings.
public enum EventKind {
    EXECUTIVE_DAY,
    ANALYSIS,
    WORKSHOP,
    OTHER
}
