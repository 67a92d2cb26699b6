package dk.digit.portfolio.model;

/// How large a project is: a larger one is asked for more documents.
public enum ProjectSize {
    SMALL,
    MEDIUM,
    LARGE
}
