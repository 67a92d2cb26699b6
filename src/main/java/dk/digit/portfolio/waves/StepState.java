package dk.digit.portfolio.waves;

/// How far a municipality is with a step.
public enum StepState {
    NOT_STARTED,
    UNDER_WAY,
    DONE,
    /// Passed over, with a reason.
    NOT_NEEDED;

    /// Whether the steps after it may be done.
    public boolean isSettled() {
        return this == DONE || this == NOT_NEEDED;
    }
}
