package dk.digit.association;

/// What a body is for.
public enum BodyKind {
    ASSEMBLY,
    GOVERNING,
    ADVISORY,
    STAFF,
    PROFESSIONAL
}
