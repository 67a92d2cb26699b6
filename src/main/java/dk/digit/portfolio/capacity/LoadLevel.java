package dk.digit.portfolio.capacity;

/// How work stands against hours, in a word.
public enum LoadLevel {
    /// More is allocated than there are hours for.
    OVER,
    /// There would be, if everything that is asked for were allocated.
    OVER_IF_ALLOCATED,
    /// Nearly full.
    TIGHT,
    ROOM,
    /// There is work, and nobody has said what hours there are.
    NOT_STATED,
    NOTHING
}
