package dk.digit.portfolio;

/// What a status report gives a light for.
public enum StatusField {
    TIME,
    MONEY,
    QUALITY,
    BENEFITS,
    RESOURCES,
    RISK
}
