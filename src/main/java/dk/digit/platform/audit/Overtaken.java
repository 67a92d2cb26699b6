package dk.digit.platform.audit;

import dk.digit.platform.web.form.StaleException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Tells somebody whose form was overtaken who was faster, and what the thing looks like now.
@Component
public class Overtaken {

    private final AuditTrail trail;
    private final Clock clock;

    Overtaken(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    /// @param values the thing as it is now, by the form's field names
    /// @param version its present version
    public StaleException by(String room, String table, Object key, Map<String, String> values, long version) {
        var lists = new LinkedHashMap<String, List<String>>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        return byMany(room, table, key, lists, version);
    }

    /// As [#by], where a field may have many values.
    public StaleException byMany(
            String room, String table, Object key, Map<String, List<String>> values, long version) {
        var last = trail.ofRow(room, table, key.toString(), AuditTrail.Page.newest(1)).stream()
                .findFirst();
        return new StaleException(new StaleException.Meanwhile(
                last.map(AuditEntry::actor).orElse("?"),
                last.map(AuditEntry::at).orElseGet(clock::instant),
                values,
                version));
    }
}
