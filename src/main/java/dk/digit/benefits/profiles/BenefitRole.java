package dk.digit.benefits.profiles;

/// What somebody in a municipality is to a benefit.
public enum BenefitRole {
    /// Has the gain in their own budget or line.
    OWNER,
    /// Drives the work.
    RESPONSIBLE
}
