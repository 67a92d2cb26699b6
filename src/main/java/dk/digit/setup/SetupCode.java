package dk.digit.setup;

import static dk.digit.platform.db.Tables.SETTING;

import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/// The one-time code that shows that someone can read the server's own output. 80 random bits; only its
/// hash is kept, and only while there is no association. Five wrong attempts close the door for a quarter
/// of an hour, on all nodes.
@Component
class SetupCode {

    static final int ATTEMPTS = 5;
    static final Duration CLOSED_FOR = Duration.ofMinutes(15);

    private static final String KEY = "setup.code";
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;

    private final DSLContext sql;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.shared();
    private final SecureRandom random = new SecureRandom();

    SetupCode(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// @param failed wrong attempts since `since`
    private record Kept(String hash, int failed, String since) {}

    /// Makes a new code; earlier ones are void.
    ///
    /// @return the code in clear, as it is to be printed; it cannot be shown again
    @Transactional
    public String issue() {
        var code = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            code.append(i > 0 && i % 4 == 0 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        write(new Kept(hash(code.toString()), 0, clock.instant().toString()));
        return code.toString();
    }

    /// Tries a code and remembers a failure, whatever becomes of the rest of the set-up.
    ///
    /// @return the refusal, or null when the code is the one that was issued
    @Transactional
    public @Nullable Refusal tried(String code) {
        var kept = read();
        if (kept == null) {
            return Refusal.of("setup.refusal.code").at("code");
        }
        var now = clock.instant();
        boolean over = now.isAfter(Instant.parse(kept.since()).plus(CLOSED_FOR));
        int failed = over ? 0 : kept.failed();
        if (failed >= ATTEMPTS) {
            return Refusal.of("setup.refusal.wait").at("code");
        }
        if (isEqual(hash(code), kept.hash())) {
            return null;
        }
        write(new Kept(kept.hash(), failed + 1, failed == 0 ? now.toString() : kept.since()));
        return Refusal.of("setup.refusal.code").at("code");
    }

    /// Uses the code up, within the transaction of the set-up.
    ///
    /// @throws RefusedException when it has been used meanwhile
    @Transactional
    public void spend(String code) {
        var kept = read();
        if (kept == null || !isEqual(hash(code), kept.hash())) {
            throw new RefusedException(Refusal.of("setup.refusal.code").at("code"));
        }
        sql.deleteFrom(SETTING).where(SETTING.KEY.eq(KEY)).execute();
    }

    private @Nullable Kept read() {
        return sql.select(SETTING.VALUE)
                .from(SETTING)
                .where(SETTING.KEY.eq(KEY))
                .forUpdate()
                .fetchOne(row -> json.readValue(row.get(SETTING.VALUE).data(), Kept.class));
    }

    private void write(Kept kept) {
        var value = JSONB.valueOf(json.writeValueAsString(kept));
        sql.insertInto(SETTING, SETTING.KEY, SETTING.VALUE)
                .values(KEY, value)
                .onConflict(SETTING.KEY)
                .doUpdate()
                .set(SETTING.VALUE, value)
                .set(SETTING.VERSION, SETTING.VERSION.plus(1))
                .execute();
    }

    /// Hyphens, spaces and capitals do not matter, and letters that are read as digits are taken as such.
    private static String hash(String code) {
        var plain = code.toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replaceAll("[^0-9A-Z]", "");
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(plain.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isEqual(String one, String other) {
        return MessageDigest.isEqual(
                one.getBytes(StandardCharsets.US_ASCII), other.getBytes(StandardCharsets.US_ASCII));
    }
}
