package dk.digit.people;

import static dk.digit.people.db.Tables.RESPONSIBILITY;

import dk.digit.people.visibility.Restrictable;
import dk.digit.platform.time.Period;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored responsibilities: who is what for which record, when. Each is as visible as its record.
@Component
class Responsibilities {

    private final DSLContext sql;
    private final List<Restrictable> kinds;

    Responsibilities(DSLContext sql, List<Restrictable> kinds) {
        this.sql = sql;
        this.kinds = kinds;
    }

    void add(String username, String kind, String key, RecordFunction function, Period period) {
        var audience = audience(kind, key);
        sql.insertInto(
                        RESPONSIBILITY,
                        RESPONSIBILITY.USERNAME,
                        RESPONSIBILITY.KIND,
                        RESPONSIBILITY.RECORD_KEY,
                        RESPONSIBILITY.FUNCTION,
                        RESPONSIBILITY.PERIOD,
                        RESPONSIBILITY.AUDIENCE)
                .values(
                        username,
                        kind,
                        key,
                        function.name(),
                        period,
                        audience.isEmpty() ? null : audience.toArray(String[]::new))
                .execute();
    }

    /// The record got another audience.
    void restrict(String kind, String key, @Nullable List<String> audience) {
        sql.update(RESPONSIBILITY)
                .set(RESPONSIBILITY.AUDIENCE, audience == null ? null : audience.toArray(String[]::new))
                .set(RESPONSIBILITY.VERSION, RESPONSIBILITY.VERSION.plus(1))
                .where(RESPONSIBILITY.KIND.eq(kind))
                .and(RESPONSIBILITY.RECORD_KEY.eq(key))
                .execute();
    }

    private List<String> audience(String kind, String key) {
        for (Restrictable restrictable : kinds) {
            if (restrictable.kind().equals(kind)) {
                return restrictable.audience(key).orElse(List.of());
            }
        }
        return List.of();
    }
}
