package dk.digit.people.visits;

import static dk.digit.people.db.Tables.ACCOUNT;
import static dk.digit.people.db.Tables.VISIT;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;

import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.sql.Sessions;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The stored visits. A visit runs as long as its session does; ending it ends the session.
@Component
public class Visits {

    /// As long as an administrator may look back.
    private static final Duration KEPT = Duration.ofDays(30);

    private final DSLContext sql;
    private final Sessions sessions;
    private final Clock clock;

    Visits(DSLContext sql, Sessions sessions, Clock clock) {
        this.sql = sql;
        this.sessions = sessions;
        this.clock = clock;
    }

    @Transactional
    public void began(String sessionId, String username, String address, @Nullable String userAgent) {
        var now = clock.instant();
        var browser = Browser.of(userAgent);
        sql.insertInto(VISIT)
                .columns(VISIT.SESSION_ID, VISIT.USERNAME, VISIT.BEGAN_AT, VISIT.ADDRESS, VISIT.BROWSER, VISIT.SYSTEM)
                .select(select(
                                val(sessionId),
                                ACCOUNT.USERNAME,
                                val(now),
                                val(address),
                                val(browser.name()),
                                val(browser.system()))
                        .from(ACCOUNT)
                        .where(ACCOUNT.USERNAME.eq(username)))
                .onConflict(VISIT.SESSION_ID)
                .doNothing()
                .execute();
        sql.deleteFrom(VISIT).where(VISIT.BEGAN_AT.lt(now.minus(KEPT))).execute();
    }

    /// @param id as lists show it
    /// @param of whose it must be, or null for anybody's
    /// @return false when it does not run any more
    @Transactional
    public boolean end(UUID id, @Nullable String of) {
        return end(Sessions.ID.eq(id.toString()).and(of == null ? noCondition() : Sessions.USERNAME.eq(of))) > 0;
    }

    /// Ends all visits of a person, on every machine.
    ///
    /// @param but the session that goes on, or null
    /// @return how many
    @Transactional
    public int endAll(String username, @Nullable String but) {
        return end(Sessions.USERNAME.eq(username).and(but == null ? noCondition() : Sessions.SECRET_ID.ne(but)));
    }

    private int end(Condition which) {
        var ended = sessions.end(which);
        sql.update(VISIT)
                .set(VISIT.ENDED_AT, clock.instant())
                .set(VISIT.ENDED_BY, CurrentActor.get().username())
                .where(VISIT.SESSION_ID.in(ended))
                .and(VISIT.ENDED_AT.isNull())
                .execute();
        return ended.size();
    }
}
