package dk.digit;

import dk.digit.platform.access.Open;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.exception.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/// Whether this node can serve: it answers, and so does its database.
@Hidden
@RestController
class HealthPage {

    private final Pulse pulse;

    HealthPage(Pulse pulse) {
        this.pulse = pulse;
    }

    @GetMapping("/health")
    @Open(because = "a watch must ask it without an account; it says nothing but up or down")
    ResponseEntity<Map<String, String>> health() {
        boolean up = pulse.beats();
        return ResponseEntity.status(up ? 200 : 503)
                .cacheControl(CacheControl.noStore())
                .body(Map.of("status", up ? "UP" : "DOWN"));
    }

    /// Asks the database for a sign of life.
    @Component
    static class Pulse {

        private final DSLContext sql;

        Pulse(DSLContext sql) {
            this.sql = sql;
        }

        boolean beats() {
            try {
                return sql.selectOne().fetchOne() != null;
            } catch (DataAccessException down) {
                return false;
            }
        }
    }
}
