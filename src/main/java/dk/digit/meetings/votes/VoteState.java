package dk.digit.meetings.votes;

/// How far a vote has come. It never goes back: a mistake is annulled, with its reason, and voted on anew.
public enum VoteState {
    PREPARED,
    /// Papers of a secret vote are drawn; none is cast yet.
    HANDING_OUT,
    OPEN,
    CLOSED,
    ANNULLED
}
