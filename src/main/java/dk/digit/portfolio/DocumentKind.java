package dk.digit.portfolio;

/// The governing documents of the project model.
public enum DocumentKind {
    /// What is to be looked into, and by whom.
    MANDATE,
    /// The basis for the investment decision: what, why, how, by whom, for how much.
    INITIATION,
    STATUS_REPORT,
    /// A tolerance is or will be broken: what is asked for.
    EXCEPTION_REPORT,
    /// What the body that decides at a gate has to know.
    GATE_NOTE,
    CLOSURE_REPORT
}
