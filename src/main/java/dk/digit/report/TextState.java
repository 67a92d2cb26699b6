package dk.digit.report;

/// How far a text has come. Only final texts can be approved.
public enum TextState {
    DRAFT,
    REVIEWED,
    FINAL
}
