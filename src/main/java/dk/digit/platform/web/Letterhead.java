package dk.digit.platform.web;

/// Slot: whose pages these are. Asked for every page, so the one who fills it keeps the answer.
public interface Letterhead {

    String associationName();

    /// Whether the data are an example and not somebody's real cooperation.
    boolean demonstration();
}
