package dk.digit.association;

/// Why somebody came to hold a seat.
public enum StartReason {
    ELECTED,
    ROTATION,
    APPOINTED,
    LENT,
    SUCCEEDED,

    /// An alternate who acts while the seat is vacant.
    STEPPED_IN
}
