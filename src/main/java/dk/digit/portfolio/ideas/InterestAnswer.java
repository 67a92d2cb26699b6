package dk.digit.portfolio.ideas;

/// What a municipality says of an idea.
public enum InterestAnswer {
    NO,
    /// It wants to hear how it goes.
    FOLLOW,
    /// It wants to take part.
    JOIN,
    /// It would go first, and lend people to lead it.
    LEAD
}
