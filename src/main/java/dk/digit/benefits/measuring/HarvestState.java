package dk.digit.benefits.measuring;

/// What has become of a benefit in a municipality.
public enum HarvestState {
    NOT_STARTED,
    UNDER_WAY,
    HARVESTED,
    LOST
}
