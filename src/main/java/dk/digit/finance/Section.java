package dk.digit.finance;

/// The headings that lines of the accounts stand under.
public enum Section {
    NONE,
    PROJECTS,
    ASSETS,
    LIABILITIES
}
