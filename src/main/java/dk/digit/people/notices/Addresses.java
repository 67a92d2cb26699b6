package dk.digit.people.notices;

import static dk.digit.people.db.Tables.ACCOUNT;
import static dk.digit.people.db.Tables.EMAIL_CHANGE;

import dk.digit.platform.mail.MailSettings;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.web.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Where people's mail goes. An administrator vouches for an address; one's own counts once the link that
/// was mailed to it is followed. The link is made when the mail leaves and is kept as its fingerprint only.
@Component
public class Addresses {

    static final int HOURS = 24;

    private static final int MOST_ASKED_A_DAY = 5;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final DSLContext sql;
    private final Mails mails;
    private final Letters letters;
    private final MailSettings settings;
    private final Clock clock;

    Addresses(DSLContext sql, Mails mails, Letters letters, MailSettings settings, Clock clock) {
        this.sql = sql;
        this.mails = mails;
        this.letters = letters;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param email what counts
    /// @param asked what waits for its link to be followed
    public record Address(@Nullable String email, @Nullable String asked) {}

    Address of(String username) {
        return sql.select(ACCOUNT.EMAIL, EMAIL_CHANGE.EMAIL)
                .from(ACCOUNT)
                .leftJoin(EMAIL_CHANGE)
                .on(EMAIL_CHANGE.USERNAME.eq(ACCOUNT.USERNAME))
                .and(EMAIL_CHANGE.EXPIRES_AT.gt(clock.instant()))
                .where(ACCOUNT.USERNAME.eq(username))
                .fetchOptional(row -> new Address(row.value1(), row.value2()))
                .orElseThrow(() -> new NotFoundException("account"));
    }

    /// An address that whoever sets it vouches for.
    ///
    /// @param email null for none
    /// @throws RefusedException when there is no such account
    @Transactional
    public void set(String username, @Nullable String email) {
        var changed = sql.update(ACCOUNT)
                .set(ACCOUNT.EMAIL, email)
                .set(ACCOUNT.EMAIL_VERIFIED_AT, email == null ? null : clock.instant())
                .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                .where(ACCOUNT.USERNAME.eq(username))
                .execute();
        if (changed == 0) {
            throw new RefusedException(Refusal.of("people.refusal.unknownAccount", username));
        }
    }

    /// Asks for another address for oneself: a letter with a link goes to it.
    @Transactional
    public void ask(String username, String email) {
        if (!settings.configured()) {
            throw new RefusedException(Refusal.of("people.address.noServer").at("email"));
        }
        var now = clock.instant();
        if (mails.asked(username, now.minus(Duration.ofDays(1))) >= MOST_ASKED_A_DAY) {
            throw new RefusedException(
                    Refusal.of("people.address.askedTooOften", MOST_ASKED_A_DAY).at("email"));
        }
        sql.insertInto(EMAIL_CHANGE)
                .set(EMAIL_CHANGE.USERNAME, username)
                .set(EMAIL_CHANGE.EMAIL, email)
                .set(EMAIL_CHANGE.ASKED_AT, now)
                .set(EMAIL_CHANGE.EXPIRES_AT, now.plus(Duration.ofHours(HOURS)))
                .onConflict(EMAIL_CHANGE.USERNAME)
                .doUpdate()
                .set(EMAIL_CHANGE.EMAIL, email)
                .set(EMAIL_CHANGE.TOKEN_HASH, (byte[]) null)
                .set(EMAIL_CHANGE.ASKED_AT, now)
                .set(EMAIL_CHANGE.EXPIRES_AT, now.plus(Duration.ofHours(HOURS)))
                .execute();
        mails.add(username, MailPurpose.ADDRESS, "address/" + username + "/" + UUID.randomUUID(), now);
    }

    /// The letter with a link that was never made before; nothing when nobody waits for it any more.
    Preparation.@Nullable Draft draft(Recipient recipient, Instant now) {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        var email = sql.update(EMAIL_CHANGE)
                .set(EMAIL_CHANGE.TOKEN_HASH, hash(token))
                .where(EMAIL_CHANGE.USERNAME.eq(recipient.username()))
                .and(EMAIL_CHANGE.EXPIRES_AT.gt(now))
                .returning(EMAIL_CHANGE.EMAIL)
                .fetchOne(EMAIL_CHANGE.EMAIL);
        return email == null ? null : new Preparation.Draft(email, letters.ofAddress(recipient, token), 0, List.of());
    }

    /// The address that a link stands for, as long as it holds.
    @Nullable
    String waiting(String username, String token) {
        return sql.select(EMAIL_CHANGE.EMAIL)
                .from(EMAIL_CHANGE)
                .where(EMAIL_CHANGE.USERNAME.eq(username))
                .and(EMAIL_CHANGE.TOKEN_HASH.eq(hash(token)))
                .and(EMAIL_CHANGE.EXPIRES_AT.gt(clock.instant()))
                .fetchOne(EMAIL_CHANGE.EMAIL);
    }

    /// @return whether the link held
    @Transactional
    public boolean confirm(String username, String token) {
        var email = waiting(username, token);
        if (email == null) {
            return false;
        }
        set(username, email);
        sql.deleteFrom(EMAIL_CHANGE).where(EMAIL_CHANGE.USERNAME.eq(username)).execute();
        return true;
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
