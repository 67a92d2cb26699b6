package dk.digit.portfolio.risks;

/// What a risk hits when it happens.
public enum RiskField {
    ECONOMY,
    TIME,
    QUALITY,
    BENEFITS;

    public RiskArea area() {
        return RiskArea.valueOf(name());
    }
}
