package dk.digit.portfolio.status;

/// What a rhythm is counted in.
public enum RhythmKind {
    MONTHLY,
    DAYS
}
