package dk.digit.portfolio.risks;

/// Thresholds that the association sets, each from a day on.
public enum RiskRule {
    YELLOW_FROM,
    RED_FROM,
    /// From this score on a risk needs an owner and an action before a gate.
    GATE_FROM,
    /// An assessment is looked at again after so many days.
    REASSESS_DAYS
}
