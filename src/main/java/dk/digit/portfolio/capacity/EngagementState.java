package dk.digit.portfolio.capacity;

/// What became of a role that somebody was asked for.
public enum EngagementState {
    /// Asked for, and not answered.
    REQUESTED,
    /// Somebody comes.
    ALLOCATED,
    /// Nobody comes.
    REFUSED,
    /// Not asked for any more.
    WITHDRAWN,
    /// Somebody came, and left before the time.
    ENDED;

    /// Whether somebody is or was there for the period.
    public boolean isHeld() {
        return this == ALLOCATED || this == ENDED;
    }

    /// The variant of its badge.
    public String badge() {
        return switch (this) {
            case REQUESTED -> "warning";
            case ALLOCATED -> "success";
            case REFUSED -> "error";
            case WITHDRAWN, ENDED -> "plain";
        };
    }
}
