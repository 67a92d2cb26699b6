package dk.digit.people.tasks;

/// How a task stands.
public enum TaskState {
    OPEN,
    IN_PROGRESS,
    DONE,
    /// Will not be done, nor come back.
    DROPPED,
    /// Not needed this time; what recurs comes back.
    NOT_RELEVANT;

    public boolean isOpen() {
        return this == OPEN || this == IN_PROGRESS;
    }

    /// Whether the next one of a task that recurs is made when one of them is closed so.
    boolean goesOn() {
        return this == DONE || this == NOT_RELEVANT;
    }
}
