package dk.digit.portfolio.capacity;

/// How somebody's time for an activity is paid.
public enum EngagementKind {
    /// By the municipality itself, as part of taking part.
    OWN_TIME,
    /// The association buys the person out of a share of the daily work.
    BUY_OUT,
    /// The person works for the association for a time.
    SECONDED;

    /// Whether the association pays for the hours.
    public boolean isPriced() {
        return this != OWN_TIME;
    }
}
