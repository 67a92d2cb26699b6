package dk.digit.portfolio.risks;

/// How an action ended.
public enum RiskOutcome {
    DONE,
    /// It is not needed or not wanted any more.
    DROPPED
}
