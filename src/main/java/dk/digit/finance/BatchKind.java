package dk.digit.finance;

/// How vouchers came into the ledger.
public enum BatchKind {
    MANUAL,
    IMPORT,
    DEMONSTRATION,
    REVERSAL,
    OPENING,
    CARRY_OVER,
    CLOSING
}
