package dk.digit.benefits.profiles;

/// What has to be so before a benefit can be harvested.
public enum PrerequisiteKind {
    /// The municipality is live in the activity: told by the waves themselves.
    WAVE_LIVE,
    PROCESS_IN_USE,
    OTHER
}
