package dk.digit.report;

/// A draft follows the data; an approved report stays as it was.
public enum ReportState {
    DRAFT,
    APPROVED
}
