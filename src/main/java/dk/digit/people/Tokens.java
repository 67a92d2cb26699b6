package dk.digit.people;

import static dk.digit.people.db.Tables.API_TOKEN;

import dk.digit.platform.time.Zone;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored bearer tokens, as hashes. 256 random bits need no slow hash.
@Component
class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final DSLContext sql;
    private final Clock clock;

    Tokens(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    record Listed(UUID id, String name, LocalDate createdOn, LocalDate expiresOn) {}

    String create(String username, String name, LocalDate expires) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var token = "digit_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        sql.insertInto(API_TOKEN)
                .columns(API_TOKEN.USERNAME, API_TOKEN.NAME, API_TOKEN.TOKEN_HASH, API_TOKEN.EXPIRES_ON)
                .values(username, name, hash(token), expires)
                .execute();
        return token;
    }

    /// Whose token it is, or null when it is unknown, revoked or past its day.
    @Nullable
    String owner(String token) {
        return sql.select(API_TOKEN.USERNAME)
                .from(API_TOKEN)
                .where(API_TOKEN.TOKEN_HASH.eq(hash(token)))
                .and(API_TOKEN.REVOKED_AT.isNull())
                .and(API_TOKEN.EXPIRES_ON.gt(Zone.today(clock)))
                .fetchOne(API_TOKEN.USERNAME);
    }

    List<Listed> of(String username) {
        return sql.select(API_TOKEN.ID, API_TOKEN.NAME, API_TOKEN.CREATED_AT, API_TOKEN.EXPIRES_ON)
                .from(API_TOKEN)
                .where(API_TOKEN.USERNAME.eq(username))
                .and(API_TOKEN.REVOKED_AT.isNull())
                .orderBy(API_TOKEN.CREATED_AT.desc(), API_TOKEN.ID)
                .fetch(row -> new Listed(
                        row.value1(),
                        row.value2(),
                        row.value3().atZone(Zone.COPENHAGEN).toLocalDate(),
                        row.value4()));
    }

    boolean revoke(String username, UUID id, Instant at) {
        return sql.update(API_TOKEN)
                        .set(API_TOKEN.REVOKED_AT, at)
                        .where(API_TOKEN.ID.eq(id))
                        .and(API_TOKEN.USERNAME.eq(username))
                        .and(API_TOKEN.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }

    void revokeAll(String username, Instant at) {
        sql.update(API_TOKEN)
                .set(API_TOKEN.REVOKED_AT, at)
                .where(API_TOKEN.USERNAME.eq(username))
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
