package dk.digit.meetings;

/// What became of a proposal for a meeting.
public enum ProposalState {
    RECEIVED,
    ON_AGENDA,
    REJECTED,
    WITHDRAWN
}
