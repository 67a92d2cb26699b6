package dk.digit.portfolio.capacity;

/// Why nobody is there.
public enum VacancyReason {
    /// Somebody is asked for, and there is no answer.
    REQUESTED,
    REFUSED,
    /// Whoever it was left before the time.
    ENDED,
    /// Nobody was named, or the last holder's time is over.
    NOBODY,
    /// The source leaves it in doubt who it is.
    UNCERTAIN,
    /// The body that has the role has no chair itself.
    SEAT
}
