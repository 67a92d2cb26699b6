package dk.digit.portfolio;

/// What an activity is. Projects and systems go through phases, networks run.
public enum ActivityKind {
    PROJECT,
    SYSTEM_IN_OPERATION,
    NETWORK
}
