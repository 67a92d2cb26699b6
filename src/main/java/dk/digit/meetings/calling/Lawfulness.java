package dk.digit.meetings.calling;

/// Whether a body is lawfully called to a meeting.
public enum Lawfulness {
    /// It was told of the day in time.
    IN_TIME,
    /// It was told too late.
    LATE,
    /// It has not been told, and there is time.
    AHEAD,
    /// It has not been told, and the last day has passed.
    OVERDUE,
    /// The meeting was held, and nothing says how it was called.
    NOT_RECORDED,
    /// The bylaws say nothing of it on the meeting's day.
    NO_RULE,
    /// The meeting is called off.
    CALLED_OFF;

    /// The badge of the design system that goes with the word.
    public String look() {
        return switch (this) {
            case IN_TIME -> "success";
            case LATE, OVERDUE -> "error";
            case AHEAD -> "info";
            case NOT_RECORDED, NO_RULE -> "warning";
            case CALLED_OFF -> "plain";
        };
    }
}
