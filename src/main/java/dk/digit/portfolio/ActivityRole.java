package dk.digit.portfolio;

/// The two roles that every activity has.
public enum ActivityRole {
    /// Chairs the steering group, or is responsible for the network.
    CHAIR,
    /// Leads the work from day to day.
    LEAD
}
