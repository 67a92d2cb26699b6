package dk.digit.portfolio;

/// Where a status report is on its way.
public enum StatusState {
    DRAFT,
    PUBLISHED
}
