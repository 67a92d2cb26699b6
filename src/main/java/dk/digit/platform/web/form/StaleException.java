package dk.digit.platform.web.form;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Somebody else changed the same thing since the form was opened. Thrown by a command that was given an
/// old version; it carries the present state, so that both can be shown side by side.
public class StaleException extends RuntimeException {

    private final transient Meanwhile meanwhile;

    /// @param by who changed it, as shown on screen
    /// @param values the present state, by the form's field names, as the form writes them
    /// @param version the present version
    public StaleException(String by, Instant at, Map<String, String> values, long version) {
        super("changed meanwhile by " + by + " at " + at);
        var lists = new LinkedHashMap<String, List<String>>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        this.meanwhile = new Meanwhile(by, at, lists, version);
    }

    public StaleException(Meanwhile meanwhile) {
        super("changed meanwhile by " + meanwhile.by() + " at " + meanwhile.at());
        this.meanwhile = meanwhile;
    }

    public Meanwhile meanwhile() {
        return meanwhile;
    }

    /// What somebody else made of it.
    public record Meanwhile(String by, Instant at, Map<String, List<String>> values, long version) {}
}
