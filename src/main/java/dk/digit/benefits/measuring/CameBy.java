package dk.digit.benefits.measuring;

/// How a measurement was entered.
public enum CameBy {
    PAGE,
    FILE,
    API
}
