package dk.digit.platform.access;

/// How far a right goes for a role that has it.
public enum Scope {
    /// Every record.
    ASSOCIATION,
    /// What belongs to the municipality for which the role is held.
    OWN_MUNICIPALITY,
    /// What belongs to the body in which the seat is.
    OWN_BODY,
    /// The record for which the responsibility is held, and what belongs to it.
    OWN_RECORD
}
