package dk.digit.people;

/// At which step of a log-in something was tried.
public enum LoginStep {
    PASSWORD,
    CODE,
    /// At another's log-in page, such as that of a municipality.
    PROVIDER
}
