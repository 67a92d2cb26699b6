package dk.digit.association.bylaws;

/// What a decision is about, as far as bylaws ask for different majorities. `ORDINARY` is whatever has no
/// majority of its own.
public enum Matter {
    ORDINARY,
    ACCOUNTS,
    BUDGET,
    CONTRIBUTION,
    ELECTION,
    /// A project that binds every member.
    BINDING_PROJECT,
    /// A change of the bylaws.
    BYLAWS,
    DISSOLUTION
}
