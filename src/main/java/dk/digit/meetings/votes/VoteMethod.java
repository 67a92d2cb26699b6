package dk.digit.meetings.votes;

/// How ballots are given.
public enum VoteMethod {
    /// Hands are raised; whoever leads the meeting enters what they said.
    SHOW_OF_HANDS,
    /// Each municipality on its own device, openly.
    ELECTRONIC,
    /// On papers that nobody can tie to the municipality that drew them.
    SECRET
}
