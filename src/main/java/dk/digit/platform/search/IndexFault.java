package dk.digit.platform.search;

/// How a row of the index can be wrong.
enum IndexFault {
    /// There is a record, and no row.
    MISSING,
    /// There is a row, and no record.
    LEFT_OVER,
    /// The row is for other people than the record.
    AUDIENCE,
    /// The row says something else than the record.
    STALE,
    /// No room tells records of the kind.
    UNTOLD
}
