package dk.digit.association;

import dk.digit.platform.audit.AuditTrail;
import dk.digit.platform.web.form.StaleException;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/// Tells somebody whose form was overtaken who was faster, and what the thing looks like now.
@Component
public class Meanwhile {

    private final AuditTrail trail;
    private final Clock clock;

    Meanwhile(AuditTrail trail, Clock clock) {
        this.trail = trail;
        this.clock = clock;
    }

    public StaleException changed(String table, Object key, Map<String, String> values, int version) {
        var last = trail.ofRow("association", table, key.toString(), AuditTrail.Page.newest(1)).stream()
                .findFirst();
        return new StaleException(
                last.map(entry -> entry.actor()).orElse("?"),
                last.map(entry -> entry.at()).orElse(clock.instant()),
                values,
                version);
    }
}
