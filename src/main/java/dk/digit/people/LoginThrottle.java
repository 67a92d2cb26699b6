package dk.digit.people;

import static dk.digit.people.db.Tables.LOGIN_ATTEMPT;
import static org.jooq.impl.DSL.count;

import java.time.Clock;
import java.time.Duration;
import java.util.OptionalLong;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Slows guessing down, the same on every node: five wrong passwords or codes for one account, or thirty
/// from one address, close that door until fifteen minutes after the first of them, or until an
/// administrator opens it.
@Component
public class LoginThrottle {

    public static final int PER_ACCOUNT = 5;
    public static final int PER_ADDRESS = 30;
    public static final Duration WINDOW = Duration.ofMinutes(15);

    /// As long as an administrator may look back.
    private static final Duration KEPT = Duration.ofDays(30);

    private final DSLContext sql;
    private final Clock clock;

    LoginThrottle(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// One query. A success wipes the slate of its account, not of its address.
    boolean closed(String username, String address) {
        return counted(username, address).reach(PER_ACCOUNT, PER_ADDRESS);
    }

    private record Counted(int ofAccount, int ofAddress) {
        boolean reach(int account, int address) {
            return ofAccount >= account || ofAddress >= address;
        }
    }

    private Counted counted(String username, String address) {
        var since = clock.instant().minus(WINDOW);
        var failed = LOGIN_ATTEMPT
                .SUCCEEDED
                .isFalse()
                .and(LOGIN_ATTEMPT.FORGIVEN_AT.isNull())
                .and(LOGIN_ATTEMPT.AT.gt(since));
        var success = LOGIN_ATTEMPT.as("success");
        return sql.select(
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
                .fetchSingle(row -> new Counted(row.value1(), row.value2()));
    }

    @Transactional
    public void record(String username, String address, boolean succeeded) {
        record(username, address, LoginStep.PASSWORD, succeeded);
    }

    @Transactional
    public void record(String username, String address, LoginStep step, boolean succeeded) {
        insert(username, address, step, succeeded);
        if (succeeded) {
            sweep();
        }
    }

    /// Notes an attempt before it is made, as one that failed, so that many at once are counted too.
    ///
    /// @return its number for [#succeeded]; empty when the door is closed and it must not be made
    OptionalLong begin(String username, String address, LoginStep step) {
        long id = insert(username, address, step, false);
        if (counted(username, address).reach(PER_ACCOUNT + 1, PER_ADDRESS + 1)) {
            sql.deleteFrom(LOGIN_ATTEMPT).where(LOGIN_ATTEMPT.ID.eq(id)).execute();
            return OptionalLong.empty();
        }
        return OptionalLong.of(id);
    }

    void succeeded(long attempt) {
        sql.update(LOGIN_ATTEMPT)
                .set(LOGIN_ATTEMPT.SUCCEEDED, true)
                .where(LOGIN_ATTEMPT.ID.eq(attempt))
                .execute();
        sweep();
    }

    private long insert(String username, String address, LoginStep step, boolean succeeded) {
        return sql.insertInto(LOGIN_ATTEMPT)
                .columns(
                        LOGIN_ATTEMPT.USERNAME,
                        LOGIN_ATTEMPT.ADDRESS,
                        LOGIN_ATTEMPT.AT,
                        LOGIN_ATTEMPT.STEP,
                        LOGIN_ATTEMPT.SUCCEEDED)
                .values(username, address, clock.instant(), step.name(), succeeded)
                .returningResult(LOGIN_ATTEMPT.ID)
                .fetchSingle()
                .value1();
    }

    private void sweep() {
        sql.deleteFrom(LOGIN_ATTEMPT)
                .where(LOGIN_ATTEMPT.AT.lt(clock.instant().minus(KEPT)))
                .execute();
    }
}
