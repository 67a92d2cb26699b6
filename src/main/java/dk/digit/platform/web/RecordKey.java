package dk.digit.platform.web;

/// The row of an audited table that a page is about.
///
/// @param key its primary key, several columns joined by `/`
public record RecordKey(String room, String table, String key) {

    /// Where its whole history stands.
    public String trailPath() {
        return "/platform/trail/" + room + "/" + table + "/" + key;
    }
}
