package dk.digit.portfolio.risks;

/// What is measured in five levels: how likely it is, and how hard each field is hit.
public enum RiskArea {
    PROBABILITY,
    ECONOMY,
    TIME,
    QUALITY,
    BENEFITS
}
