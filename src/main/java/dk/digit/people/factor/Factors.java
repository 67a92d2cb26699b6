package dk.digit.people.factor;

import static dk.digit.people.db.Tables.RECOVERY_CODE;
import static dk.digit.people.db.Tables.SECOND_FACTOR;
import static dk.digit.people.db.Tables.SECOND_FACTOR_USE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored factors, their secrets sealed and their recovery codes as hashes.
@Component
class Factors {

    private final DSLContext sql;
    private final Clock clock;

    Factors(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @param confirmedAt null while nobody has shown that a telephone knows the secret
    /// @param codesLeft recovery codes that were not used
    record Kept(byte[] sealed, @Nullable Instant confirmedAt, int codesLeft) {
        boolean confirmed() {
            return confirmedAt != null;
        }
    }

    @Nullable
    Kept find(String username) {
        var left = field(select(count())
                .from(RECOVERY_CODE)
                .where(RECOVERY_CODE.USERNAME.eq(SECOND_FACTOR.USERNAME))
                .and(RECOVERY_CODE.USED_AT.isNull()));
        return sql.select(SECOND_FACTOR.TOTP_SECRET, SECOND_FACTOR.CONFIRMED_AT, left)
                .from(SECOND_FACTOR)
                .where(SECOND_FACTOR.USERNAME.eq(username))
                .fetchOne(row -> new Kept(row.value1(), row.value2(), row.value3()));
    }

    /// @return false when a confirmed one is there
    boolean begin(String username, byte[] sealed) {
        return sql.insertInto(SECOND_FACTOR)
                        .columns(SECOND_FACTOR.USERNAME, SECOND_FACTOR.TOTP_SECRET, SECOND_FACTOR.CREATED_AT)
                        .values(username, sealed, clock.instant())
                        .onConflict(SECOND_FACTOR.USERNAME)
                        .doUpdate()
                        .set(SECOND_FACTOR.TOTP_SECRET, excluded(SECOND_FACTOR.TOTP_SECRET))
                        .set(SECOND_FACTOR.CREATED_AT, excluded(SECOND_FACTOR.CREATED_AT))
                        .where(SECOND_FACTOR.CONFIRMED_AT.isNull())
                        .execute()
                == 1;
    }

    boolean confirm(String username) {
        return sql.update(SECOND_FACTOR)
                        .set(SECOND_FACTOR.CONFIRMED_AT, clock.instant())
                        .where(SECOND_FACTOR.USERNAME.eq(username))
                        .and(SECOND_FACTOR.CONFIRMED_AT.isNull())
                        .execute()
                == 1;
    }

    /// Takes a code's thirty seconds, once: of two that come at the same time one is too late.
    boolean take(String username, long step) {
        return sql.insertInto(SECOND_FACTOR_USE)
                        .columns(SECOND_FACTOR_USE.USERNAME, SECOND_FACTOR_USE.LAST_STEP)
                        .values(username, step)
                        .onConflict(SECOND_FACTOR_USE.USERNAME)
                        .doUpdate()
                        .set(SECOND_FACTOR_USE.LAST_STEP, step)
                        .where(SECOND_FACTOR_USE.LAST_STEP.lt(step))
                        .execute()
                == 1;
    }

    /// Uses a recovery code up.
    boolean spend(String username, byte[] hash) {
        return sql.update(RECOVERY_CODE)
                        .set(RECOVERY_CODE.USED_AT, clock.instant())
                        .where(RECOVERY_CODE.USERNAME.eq(username))
                        .and(RECOVERY_CODE.CODE_HASH.eq(hash))
                        .and(RECOVERY_CODE.USED_AT.isNull())
                        .execute()
                == 1;
    }

    /// Replaces all recovery codes.
    void setCodes(String username, List<byte[]> hashes) {
        sql.deleteFrom(RECOVERY_CODE).where(RECOVERY_CODE.USERNAME.eq(username)).execute();
        var insert = sql.insertInto(
                RECOVERY_CODE, RECOVERY_CODE.USERNAME, RECOVERY_CODE.CODE_HASH, RECOVERY_CODE.CREATED_AT);
        for (byte[] hash : hashes) {
            insert = insert.values(username, hash, clock.instant());
        }
        insert.execute();
    }

    boolean remove(String username) {
        return sql.deleteFrom(SECOND_FACTOR)
                        .where(SECOND_FACTOR.USERNAME.eq(username))
                        .execute()
                == 1;
    }

    List<Sealed> all() {
        return List.copyOf(sql.select(SECOND_FACTOR.USERNAME, SECOND_FACTOR.TOTP_SECRET)
                .from(SECOND_FACTOR)
                .orderBy(SECOND_FACTOR.USERNAME)
                .fetch(row -> new Sealed(row.value1(), row.value2())));
    }

    record Sealed(String username, byte[] secret) {}
}
