package dk.digit.platform.sql;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.time.Clock;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The sessions that all nodes share, for whoever shows them to people or ends them.
@Component
public class Sessions {

    public static final Table<Record> TABLE = table(name("platform", "spring_session"));

    /// What the cookie holds: whoever has it is logged in. It is never shown.
    public static final Field<String> SECRET_ID = of("session_id", String.class);

    /// The name of a session that may be shown.
    public static final Field<String> ID = of("primary_id", String.class);

    /// Who is logged in; null when nobody is.
    public static final Field<String> USERNAME = of("principal_name", String.class);

    /// In milliseconds since 1970, as the other two.
    public static final Field<Long> BEGAN = of("creation_time", Long.class);

    public static final Field<Long> LAST_SEEN = of("last_access_time", Long.class);
    private static final Field<Long> RUNS_OUT = of("expiry_time", Long.class);

    private final DSLContext sql;
    private final Clock clock;

    Sessions(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// Somebody is logged in, and it has not run out.
    public Condition running() {
        return USERNAME.isNotNull().and(RUNS_OUT.gt(clock.millis()));
    }

    /// Ends running sessions: the next click is at the log-in page, on every node.
    ///
    /// @return the secret ids of those that were ended
    public List<String> end(Condition which) {
        return List.copyOf(sql.deleteFrom(TABLE)
                .where(running())
                .and(which)
                .returningResult(SECRET_ID)
                .fetch(SECRET_ID));
    }

    private static <T> Field<T> of(String column, Class<T> type) {
        return DSL.field(name("platform", "spring_session", column), type);
    }
}
