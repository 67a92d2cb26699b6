package dk.digit.people;

import static dk.digit.people.db.Tables.API_TOKEN;
import static dk.digit.people.db.Tables.TOKEN_USE;

import dk.digit.platform.access.TokenScope;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.Zone;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored bearer tokens, as hashes. 256 random bits need no slow hash.
@Component
class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    private final DSLContext sql;
    private final Clock clock;

    Tokens(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @param lastUsed to the minute, or null when it never was
    record Listed(
            UUID id,
            String name,
            TokenScope scope,
            LocalDate createdOn,
            LocalDate expiresOn,
            @Nullable Instant lastUsed) {

        String scopeWords(Lang lang) {
            return ScopeWords.of(scope, lang);
        }
    }

    /// A token that is valid, on a request.
    record Bearer(
            UUID id,
            String username,
            TokenScope scope,
            @Nullable Instant lastUsed) {}

    String create(String username, String name, LocalDate expires, TokenScope scope) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var token = "digit_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sql.insertInto(API_TOKEN)
                .columns(
                        API_TOKEN.USERNAME,
                        API_TOKEN.NAME,
                        API_TOKEN.TOKEN_HASH,
                        API_TOKEN.EXPIRES_ON,
                        API_TOKEN.SCOPES)
                .values(
                        username,
                        name,
                        hash(token),
                        expires,
                        scope.scopes().stream().sorted().toArray(String[]::new))
                .execute();
        return token;
    }

    /// The token, or null when it is unknown, revoked or past its day. Notes that it was used, once a minute.
    @Nullable
    Bearer use(String token) {
        var bearer = sql.select(API_TOKEN.ID, API_TOKEN.USERNAME, API_TOKEN.SCOPES, TOKEN_USE.LAST_USED_AT)
                .from(API_TOKEN)
                .leftJoin(TOKEN_USE)
                .on(TOKEN_USE.TOKEN_ID.eq(API_TOKEN.ID))
                .where(API_TOKEN.TOKEN_HASH.eq(hash(token)))
                .and(API_TOKEN.REVOKED_AT.isNull())
                .and(API_TOKEN.EXPIRES_ON.gt(Zone.today(clock)))
                .fetchOne(row ->
                        new Bearer(row.value1(), row.value2(), TokenScope.of(List.of(row.value3())), row.value4()));
        var now = clock.instant();
        if (bearer != null
                && (bearer.lastUsed() == null
                        || bearer.lastUsed().plus(NOTED_EVERY).isBefore(now))) {
            note(bearer.id(), now);
        }
        return bearer;
    }

    private void note(UUID id, Instant now) {
        sql.insertInto(TOKEN_USE)
                .columns(TOKEN_USE.TOKEN_ID, TOKEN_USE.LAST_USED_AT)
                .values(id, now)
                .onConflict(TOKEN_USE.TOKEN_ID)
                .doUpdate()
                .set(TOKEN_USE.LAST_USED_AT, now)
                .execute();
    }

    List<Listed> of(String username) {
        return sql.select(
                        API_TOKEN.ID,
                        API_TOKEN.NAME,
                        API_TOKEN.SCOPES,
                        API_TOKEN.CREATED_AT,
                        API_TOKEN.EXPIRES_ON,
                        TOKEN_USE.LAST_USED_AT)
                .from(API_TOKEN)
                .leftJoin(TOKEN_USE)
                .on(TOKEN_USE.TOKEN_ID.eq(API_TOKEN.ID))
                .where(API_TOKEN.USERNAME.eq(username))
                .and(API_TOKEN.REVOKED_AT.isNull())
                .orderBy(API_TOKEN.CREATED_AT.desc(), API_TOKEN.ID)
                .fetch(row -> new Listed(
                        row.value1(),
                        row.value2(),
                        TokenScope.of(List.of(row.value3())),
                        row.value4().atZone(Zone.COPENHAGEN).toLocalDate(),
                        row.value5(),
                        row.value6()));
    }

    boolean revoke(String username, UUID id, Instant at) {
        return revoke(API_TOKEN.ID.eq(id).and(API_TOKEN.USERNAME.eq(username)), at) == 1;
    }

    /// Whosever it is.
    boolean revoke(UUID id, Instant at) {
        return revoke(API_TOKEN.ID.eq(id), at) == 1;
    }

    void revokeAll(String username, Instant at) {
        revoke(API_TOKEN.USERNAME.eq(username), at);
    }

    private int revoke(Condition which, Instant at) {
        return sql.update(API_TOKEN)
                .set(API_TOKEN.REVOKED_AT, at)
                .where(which)
                .and(API_TOKEN.REVOKED_AT.isNull())
                .execute();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
