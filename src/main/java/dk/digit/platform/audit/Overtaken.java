package dk.digit.platform.audit;

import dk.digit.platform.web.form.StaleException;
import java.time.Clock;
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
        var last = trail.ofRow(room, table, key.toString(), AuditTrail.Page.newest(1)).stream()
                .findFirst();
        return new StaleException(
                last.map(AuditEntry::actor).orElse("?"),
                last.map(AuditEntry::at).orElseGet(clock::instant),
                values,
                version);
    }
}
