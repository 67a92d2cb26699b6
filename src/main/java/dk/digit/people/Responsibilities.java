package dk.digit.people;

import static dk.digit.people.db.Tables.RESPONSIBILITY;

import dk.digit.platform.time.Period;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// The stored responsibilities: who is what for which record, when.
@Component
class Responsibilities {

    private final DSLContext sql;

    Responsibilities(DSLContext sql) {
        this.sql = sql;
    }

    void add(String username, String kind, String key, RecordFunction function, Period period) {
        sql.insertInto(
                        RESPONSIBILITY,
                        RESPONSIBILITY.USERNAME,
                        RESPONSIBILITY.KIND,
                        RESPONSIBILITY.RECORD_KEY,
                        RESPONSIBILITY.FUNCTION,
                        RESPONSIBILITY.PERIOD)
                .values(username, kind, key, function.name(), period)
                .execute();
    }
}
