package dk.digit.people.access;

import static dk.digit.people.db.Tables.API_TOKEN;
import static org.jooq.impl.DSL.when;

import java.time.LocalDate;
import org.jooq.Field;

/// Whether a token lets anything in.
public enum TokenState {
    VALID,
    EXPIRED,
    REVOKED;

    static Field<String> on(LocalDate today) {
        return when(API_TOKEN.REVOKED_AT.isNotNull(), REVOKED.name())
                .when(API_TOKEN.EXPIRES_ON.le(today), EXPIRED.name())
                .otherwise(VALID.name());
    }

    String badge() {
        return switch (this) {
            case VALID -> "success";
            case EXPIRED -> "warning";
            case REVOKED -> "info";
        };
    }
}
