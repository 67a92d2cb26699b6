package dk.digit.people.openid;

import static dk.digit.people.db.Tables.ACCOUNT;
import static dk.digit.people.db.Tables.PROVIDED_IDENTITY;
import static dk.digit.people.db.Tables.STANDING_FACT;

import dk.digit.platform.sql.Periods;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Who somebody is to a provider, as stored.
@Component
class Identities {

    private final DSLContext sql;
    private final Clock clock;

    Identities(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @param municipality of the account
    record Known(
            String username, String displayName, @Nullable String municipality, boolean locked) {}

    Optional<Known> find(String issuer, String subject) {
        return sql.select(ACCOUNT.USERNAME, ACCOUNT.DISPLAY_NAME, ACCOUNT.MUNICIPALITY_CODE, ACCOUNT.LOCKED_AT)
                .from(PROVIDED_IDENTITY)
                .join(ACCOUNT)
                .on(ACCOUNT.USERNAME.eq(PROVIDED_IDENTITY.USERNAME))
                .where(PROVIDED_IDENTITY.ISSUER.eq(issuer))
                .and(PROVIDED_IDENTITY.SUBJECT.eq(subject))
                .fetchOptional(row -> new Known(row.value1(), row.value2(), row.value3(), row.value4() != null));
    }

    /// Two log-ins of the same person at the same time come one after the other.
    void takeTurns(String issuer, String subject) {
        sql.fetch("select pg_advisory_xact_lock(hashtextextended({0}, 1500))", issuer + " " + subject);
    }

    void add(Asserted asserted, String username, String provider) {
        sql.insertInto(PROVIDED_IDENTITY)
                .set(PROVIDED_IDENTITY.ISSUER, asserted.issuer())
                .set(PROVIDED_IDENTITY.SUBJECT, asserted.subject())
                .set(PROVIDED_IDENTITY.USERNAME, username)
                .set(PROVIDED_IDENTITY.PROVIDER, provider)
                .set(PROVIDED_IDENTITY.FIRST_AT, clock.instant())
                .execute();
    }

    /// Whether anything gives the account a standing on that day: without, there is nothing it may do.
    boolean stands(String username, LocalDate day) {
        return sql.fetchExists(
                STANDING_FACT, STANDING_FACT.USERNAME.eq(username).and(Periods.on(STANDING_FACT.PERIOD, day)));
    }

    boolean taken(String username) {
        return sql.fetchExists(ACCOUNT, ACCOUNT.USERNAME.eq(username));
    }
}
