package dk.digit.association.rotation;

/// What a municipality asks of the rotation.
public enum WishKind {
    /// It would like the seat; met where nobody has had fewer terms.
    WISH,
    /// It can't sit; never broken.
    EXCLUSION
}
