package dk.digit.people.access;

import static dk.digit.people.db.Tables.ACCOUNT;
import static dk.digit.people.db.Tables.VISIT;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.platform.sql.Sessions;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.NotFoundException;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The sessions of those who are logged in, with what is known of the visit.
@Component
public class RunningSessions {

    static final Table<Record> ALL = Sessions.TABLE
            .leftJoin(VISIT)
            .on(VISIT.SESSION_ID.eq(Sessions.SECRET_ID))
            .leftJoin(ACCOUNT)
            .on(ACCOUNT.USERNAME.eq(Sessions.USERNAME));

    static final Field<Instant> SINCE = coalesce(VISIT.BEGAN_AT, moment(Sessions.BEGAN));
    static final Field<Instant> SEEN = moment(Sessions.LAST_SEEN);

    private final DSLContext sql;
    private final Sessions sessions;

    RunningSessions(DSLContext sql, Sessions sessions) {
        this.sql = sql;
        this.sessions = sessions;
    }

    /// @param id as lists show it
    /// @param here whether the reader looks through it
    public record Session(
            String id,
            String username,
            @Nullable String name,
            Instant since,
            Instant seen,
            @Nullable String address,
            @Nullable String browser,
            @Nullable String system,
            boolean here) {

        public String looksWith(Lang lang) {
            return words(browser, system, lang);
        }
    }

    /// @param of whose it must be, or null for anybody's
    /// @param current the secret id of the reader's own session
    Session one(UUID id, @Nullable String of, String current) {
        var row = sql.select(
                        Sessions.ID,
                        Sessions.USERNAME,
                        ACCOUNT.DISPLAY_NAME,
                        SINCE,
                        SEEN,
                        VISIT.ADDRESS,
                        VISIT.BROWSER,
                        VISIT.SYSTEM,
                        field(Sessions.SECRET_ID.eq(current)))
                .from(ALL)
                .where(sessions.running())
                .and(Sessions.ID.eq(id.toString()))
                .and(of == null ? noCondition() : Sessions.USERNAME.eq(of))
                .fetchOne();
        if (row == null) {
            throw new NotFoundException("session");
        }
        return new Session(
                row.value1(),
                row.value2(),
                row.value3(),
                row.value4(),
                row.value5(),
                row.value6(),
                row.value7(),
                row.value8(),
                row.value9());
    }

    /// `Firefox på Windows`
    static String words(@Nullable String browser, @Nullable String system, Lang lang) {
        var name = Objects.requireNonNullElse(browser, "");
        var place = Objects.requireNonNullElse(system, "");
        if (name.isEmpty() && place.isEmpty()) {
            return Texts.of(lang, "people.session.browserUnknown");
        }
        return name.isEmpty() || place.isEmpty()
                ? name + place
                : Texts.of(lang, "people.session.browserOn", name, place);
    }

    private static Field<Instant> moment(Field<Long> milliseconds) {
        return field("to_timestamp({0} / 1000.0)", SQLDataType.INSTANT, milliseconds);
    }
}
