package dk.digit.people.notices;

/// When a notice reaches its reader by mail.
public enum Urgency {
    /// With all the others, in the next digest.
    DIGEST,
    /// At once: it cannot wait for the next working day.
    IMMEDIATE
}
