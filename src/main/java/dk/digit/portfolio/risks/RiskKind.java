package dk.digit.portfolio.risks;

public enum RiskKind {
    /// It may happen.
    RISK,
    /// It has happened.
    ISSUE
}
