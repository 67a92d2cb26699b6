package dk.digit.association;

/// Why somebody left a seat.
public enum EndReason {
    ROTATION,
    TERM_ENDED,

    /// The post at home that the seat went with.
    LEFT_POST,
    RESIGNED,

    /// For another seat of the association.
    OTHER_SEAT,

    /// The holder sent somebody else.
    REPLACED,

    /// Whoever was lent went back.
    RETURNED,
    MEMBERSHIP_ENDED
}
