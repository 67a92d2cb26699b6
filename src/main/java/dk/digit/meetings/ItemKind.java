package dk.digit.meetings;

/// What an item of an agenda is about.
public enum ItemKind {
    CHAIR,
    REPORT,
    ACCOUNTS,
    BUDGET,
    PROPOSALS,
    PROPOSAL,
    CONTRIBUTION,
    ELECTION,
    AUDITOR,
    MATTER,
    INFORMATION,
    ANY_OTHER
}
