package dk.digit.benefits.cases;

/// Whether a line, or an assumption, is about what it costs or about what it brings.
public enum Side {
    COST,
    BENEFIT
}
