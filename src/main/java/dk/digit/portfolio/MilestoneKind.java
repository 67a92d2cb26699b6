package dk.digit.portfolio;

/// What kind of moment a milestone marks.
public enum MilestoneKind {
    DECISION,
    TENDER,
    CONTRACT,
    GO_LIVE,
    WORKSHOP,
    OTHER
}
