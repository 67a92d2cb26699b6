package dk.digit.platform.web;

/// The first level of navigation, in the order in which it is shown.
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
    ADMINISTRATION
}
