package dk.digit.platform.web;

/// Slot: whose pages these are. Asked once for every page.
public interface Letterhead {

    Name name();

    /// @param association as it stands on top of the page
    /// @param demonstration whether the data are an example and not somebody's real cooperation
    record Name(String association, boolean demonstration) {}
}
