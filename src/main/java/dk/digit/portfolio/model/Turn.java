package dk.digit.portfolio.model;

/// What can be done with an activity beside passing its gates, each with a reason and on a decision.
public enum Turn {
    PAUSE,
    RESUME,
    STOP,
    REOPEN
}
