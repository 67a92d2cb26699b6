package dk.digit.portfolio.documents;

/// How far the newest version of a document has come. The database knows the same ways on.
public enum DocumentState {
    DRAFT,
    IN_REVIEW,
    /// Nothing of it changes any more; what is written afterwards is a new version.
    APPROVED
}
