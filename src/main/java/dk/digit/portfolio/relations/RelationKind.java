package dk.digit.portfolio.relations;

/// What is between two activities. The first and the last but one lead from the one to the other; the rest go both
/// ways.
public enum RelationKind {
    /// The one cannot be done before the other.
    DEPENDS_ON,
    SHARES_DATA,
    SHARES_SUPPLIER,
    SHARES_PEOPLE,
    /// The one takes the place of the other.
    REPLACES,
    /// Together they are worth more.
    SYNERGY;

    public boolean isDirected() {
        return this == DEPENDS_ON || this == REPLACES;
    }
}
