package dk.digit.portfolio.model;

/// What an activity may deviate in, and what that is counted in.
public enum ToleranceField {
    /// Days after the baseline.
    TIME,
    /// Whole percent over the budget.
    MONEY,
    /// Probability times consequence of the worst open risk, 1 to 25.
    RISK
}
