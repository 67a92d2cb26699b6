package dk.digit.people;

import static dk.digit.people.db.Tables.LOGIN_ATTEMPT;
import static org.jooq.impl.DSL.count;

import java.time.Clock;
import java.time.Duration;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Slows guessing down, the same on every node: five wrong passwords for one account, or thirty from one
/// address, close that door until fifteen minutes after the first of them.
@Component
class LoginThrottle {

    static final int PER_ACCOUNT = 5;
    static final int PER_ADDRESS = 30;
    static final Duration WINDOW = Duration.ofMinutes(15);

    private final DSLContext sql;
    private final Clock clock;

    LoginThrottle(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// One query. A success wipes the slate of its account, not of its address.
    boolean closed(String username, String address) {
        var since = clock.instant().minus(WINDOW);
        var failed = LOGIN_ATTEMPT.SUCCEEDED.isFalse().and(LOGIN_ATTEMPT.AT.gt(since));
        var success = LOGIN_ATTEMPT.as("success");
        var counts = sql.select(
                        count().filterWhere(LOGIN_ATTEMPT
                                .USERNAME
                                .eq(username)
                                .andNotExists(sql.selectOne()
                                        .from(success)
                                        .where(success.USERNAME.eq(username))
                                        .and(success.SUCCEEDED)
                                        .and(success.ID.gt(LOGIN_ATTEMPT.ID)))),
                        count().filterWhere(LOGIN_ATTEMPT.ADDRESS.eq(address)))
                .from(LOGIN_ATTEMPT)
                .where(failed)
                .and(LOGIN_ATTEMPT.USERNAME.eq(username).or(LOGIN_ATTEMPT.ADDRESS.eq(address)))
                .fetchSingle();
        return counts.value1() >= PER_ACCOUNT || counts.value2() >= PER_ADDRESS;
    }

    @Transactional
    public void record(String username, String address, boolean succeeded) {
        var now = clock.instant();
        sql.insertInto(LOGIN_ATTEMPT)
                .columns(LOGIN_ATTEMPT.USERNAME, LOGIN_ATTEMPT.ADDRESS, LOGIN_ATTEMPT.AT, LOGIN_ATTEMPT.SUCCEEDED)
                .values(username, address, now, succeeded)
                .execute();
        if (succeeded) {
            sql.deleteFrom(LOGIN_ATTEMPT)
                    .where(LOGIN_ATTEMPT.AT.lt(now.minus(Duration.ofDays(1))))
                    .execute();
        }
    }
}
