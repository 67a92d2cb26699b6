package dk.digit.meetings;

/// What has become of a decision.
public enum DecisionState {
    /// Made, and binding; nobody has begun, or there is nothing to do.
    IN_FORCE,
    IN_PROGRESS,
    CARRIED_OUT,
    /// Another decision took its place.
    SUPERSEDED,
    /// Should have been carried out, or was meant to be, and is not.
    NOT_CARRIED_OUT;

    /// Whether something is still to be done.
    public boolean isOpen() {
        return this == IN_FORCE || this == IN_PROGRESS || this == NOT_CARRIED_OUT;
    }
}
