package dk.digit.meetings.recommendations;

/// Where recommendations come from.
public enum AnalysisKind {
    ANALYSIS,
    AUDIT,
    EVALUATION
}
