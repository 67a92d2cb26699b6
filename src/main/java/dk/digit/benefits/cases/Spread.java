package dk.digit.benefits.cases;

/// How the values of an assumption lie between the worst and the best: not at all, bent towards the likely one, or
/// in straight lines to it.
public enum Spread {
    FIXED,
    PERT,
    TRIANGULAR
}
