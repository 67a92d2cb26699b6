package dk.digit.people.notices;

/// How often somebody reads a digest.
public enum Rhythm {
    /// On each working day that has something to tell.
    DAILY,
    /// On a weekday of one's own, or the next working day when that is a holiday.
    WEEKLY
}
