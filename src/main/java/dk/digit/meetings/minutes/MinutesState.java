package dk.digit.meetings.minutes;

/// How far an edition of minutes is.
public enum MinutesState {
    DRAFT,
    FOR_COMMENT,
    APPROVED,
    LOCKED;

    /// Whether its words may still change.
    public boolean isOpen() {
        return this == DRAFT || this == FOR_COMMENT;
    }
}
