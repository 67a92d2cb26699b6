package dk.digit.people.access;

import static dk.digit.people.db.Tables.LOGIN_ATTEMPT;
import static org.jooq.impl.DSL.val;

import dk.digit.people.LoginThrottle;
import dk.digit.platform.access.CurrentActor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The doors that are closed because too much was tried, as [LoginThrottle] counts.
@Component
public class ClosedDoors {

    private final DSLContext sql;
    private final Clock clock;

    ClosedDoors(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// To whom a door is closed.
    public enum Kind {
        ACCOUNT,
        ADDRESS
    }

    /// @param key user name or address
    /// @param opens when it opens by itself
    public record Door(Kind kind, String key, int failures, Instant opens) {}

    /// A name that is no account's is not told: people type passwords where names belong.
    List<Door> closed() {
        var since = clock.instant().minus(LoginThrottle.WINDOW);
        return List.copyOf(sql.resultQuery(
                        """
                        with failed as (
                          select id, username, address, at from people.login_attempt
                           where not succeeded and forgiven_at is null and at > {0})
                        select 'ACCOUNT' as kind, f.username as key, count(*)::int as failures, min(f.at) as first
                          from failed f join people.account a on a.username = f.username
                         where not exists (select from people.login_attempt s
                                            where s.username = f.username and s.succeeded and s.id > f.id)
                         group by f.username having count(*) >= {1}
                        union all
                        select 'ADDRESS', address, count(*)::int, min(at)
                          from failed group by address having count(*) >= {2}
                         order by 1, 2
                        """, val(since), val(LoginThrottle.PER_ACCOUNT), val(LoginThrottle.PER_ADDRESS))
                .fetch(row -> new Door(
                        Kind.valueOf(row.get("kind", String.class)),
                        row.get("key", String.class),
                        row.get("failures", Integer.class),
                        row.get("first", Instant.class).plus(LoginThrottle.WINDOW))));
    }

    /// Forgives what was tried. Who did it stands beside what was forgiven.
    @Transactional
    public void open(Kind kind, String key) {
        Condition which = switch (kind) {
            case ACCOUNT -> LOGIN_ATTEMPT.USERNAME.eq(key);
            case ADDRESS -> LOGIN_ATTEMPT.ADDRESS.eq(key);
        };
        sql.update(LOGIN_ATTEMPT)
                .set(LOGIN_ATTEMPT.FORGIVEN_AT, clock.instant())
                .set(LOGIN_ATTEMPT.FORGIVEN_BY, CurrentActor.get().username())
                .where(which)
                .and(LOGIN_ATTEMPT.SUCCEEDED.isFalse())
                .and(LOGIN_ATTEMPT.FORGIVEN_AT.isNull())
                .and(LOGIN_ATTEMPT.AT.gt(clock.instant().minus(LoginThrottle.WINDOW)))
                .execute();
    }
}
