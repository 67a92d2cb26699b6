package dk.digit.association.rotation;

/// Why a seat becomes free.
public enum LeaveReason {
    /// Nobody sat in it.
    EMPTY,
    /// Its holder has sat longest.
    LONGEST,
    /// Its holder can't sit until its turn: the membership ends, or it is excluded.
    EARLY
}
