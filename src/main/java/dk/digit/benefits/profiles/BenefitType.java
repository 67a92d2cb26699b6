package dk.digit.benefits.profiles;

/// What kind of thing gets better.
public enum BenefitType {
    ECONOMIC,
    FREED_TIME,
    QUALITY,
    SERVICE,
    WORKING_ENVIRONMENT,
    COMPLIANCE,
    STRATEGY
}
