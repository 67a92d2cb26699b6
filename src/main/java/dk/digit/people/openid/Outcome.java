package dk.digit.people.openid;

/// What became of an attempt to come in through a provider.
public enum Outcome {
    ADMITTED,
    /// Known, but nobody has said yet that the person may come in.
    WAITING,
    NO_MUNICIPALITY,
    UNKNOWN_MUNICIPALITY,
    FOREIGN_MUNICIPALITY,
    ASSURANCE_MISSING,
    ASSURANCE_TOO_LOW,
    LOCKED,
    DISABLED,
    CANCELLED,
    EXPIRED,
    UNREACHABLE,
    /// What came back was not what was asked for, or not signed by the provider.
    NOT_BELIEVED
}
