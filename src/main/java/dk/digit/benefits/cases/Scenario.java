package dk.digit.benefits.cases;

/// Which of an assumption's three values is taken.
public enum Scenario {
    PESSIMISTIC,
    LIKELY,
    OPTIMISTIC
}
