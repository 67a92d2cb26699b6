package dk.digit.portfolio.documents;

/// How far a document has come, where there need not be one yet.
enum DocumentProgress {
    /// It should be there in the activity's phase, and nobody has begun.
    MISSING,
    DRAFT,
    IN_REVIEW,
    APPROVED
}
