package dk.digit.platform.web;

/// The first level of navigation, in the order in which it is shown. `ACCOUNT` stands beside the reader's
/// name at the top instead of in the menu.
public enum Section {
    OVERVIEW,
    ASSOCIATION,
    PORTFOLIO,
    PROCUREMENT,
    SYSTEMS,
    SECURITY,
    NETWORKS,
    ECONOMY,
    REPORT,
    ADMINISTRATION,
    ACCOUNT
}
