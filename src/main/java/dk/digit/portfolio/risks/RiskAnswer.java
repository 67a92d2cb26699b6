package dk.digit.portfolio.risks;

/// What a level says to a risk that was lifted to it.
public enum RiskAnswer {
    TAKEN_ON,
    SENT_BACK
}
