package dk.digit.people.notices;

import static dk.digit.people.db.Tables.MAIL;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored letters: what waits, who has taken what, and what became of it.
@Component
class Mails {

    /// Over a bit more than two days.
    static final int MOST_ATTEMPTS = 10;

    private static final String PAUSES = "'{1 minute,5 minutes,15 minutes,1 hour,4 hours,12 hours}'::interval[]";

    private final DSLContext sql;

    Mails(DSLContext sql) {
        this.sql = sql;
    }

    /// A letter that is not made of notices, ready to go.
    void add(String username, MailPurpose purpose, String dedupeKey, Instant now) {
        sql.insertInto(MAIL)
                .set(MAIL.USERNAME, username)
                .set(MAIL.PURPOSE, purpose.name())
                .set(MAIL.DEDUPE_KEY, dedupeKey)
                .set(MAIL.URGENT, true)
                .set(MAIL.MADE_AT, now)
                .set(MAIL.NOT_BEFORE, now)
                .execute();
    }

    /// How many letters somebody has asked for to confirm an address.
    int asked(String username, Instant since) {
        return sql.fetchCount(
                MAIL,
                MAIL.USERNAME
                        .eq(username)
                        .and(MAIL.PURPOSE.eq(MailPurpose.ADDRESS.name()))
                        .and(MAIL.MADE_AT.ge(since)));
    }

    boolean anyDue(Instant now) {
        return sql.fetchExists(MAIL, MAIL.STATE.eq(MailState.WAITING.name()).and(MAIL.NOT_BEFORE.le(now)));
    }

    /// Takes the next letter under the name of a journal: from here on it is this process's to send, and
    /// nobody else's until its journal is read.
    Optional<Taken> take(String sender, Instant now) {
        return sql.update(MAIL)
                .set(MAIL.STATE, MailState.SENDING.name())
                .set(MAIL.SENDER, sender)
                .set(MAIL.CLAIMED_AT, now)
                .set(MAIL.ATTEMPTS, MAIL.ATTEMPTS.plus(1))
                .where(MAIL.ID.eq(next(now)))
                .returning(MAIL.ID, MAIL.USERNAME, MAIL.PURPOSE)
                .fetchOptional(row -> new Taken(
                        row.get(MAIL.ID), row.get(MAIL.USERNAME), MailPurpose.valueOf(row.get(MAIL.PURPOSE))));
    }

    private static Field<UUID> next(Instant now) {
        return field(select(MAIL.ID)
                .from(MAIL)
                .where(MAIL.STATE.eq(MailState.WAITING.name()))
                .and(MAIL.NOT_BEFORE.le(now))
                .orderBy(MAIL.URGENT.desc(), MAIL.NOT_BEFORE, MAIL.ID)
                .limit(1)
                .forUpdate()
                .skipLocked());
    }

    /// The next letter cannot be written: it must not keep the others waiting.
    void nextLater(Instant now, String error) {
        sql.update(MAIL)
                .set(MAIL.ATTEMPTS, MAIL.ATTEMPTS.plus(1))
                .set(MAIL.STATE, givenUpOrWaiting(MAIL.ATTEMPTS.plus(1)))
                .set(MAIL.NOT_BEFORE, later(now, MAIL.ATTEMPTS.plus(1)))
                .set(MAIL.LAST_ERROR, error)
                .where(MAIL.ID.eq(next(now)))
                .execute();
    }

    /// What is written down of an attempt before it is made.
    ///
    /// @param kinds of the notices in it, each once
    record Attempt(String address, String subject, byte[] fingerprint, int notices, List<String> kinds) {}

    void attempt(UUID id, Attempt attempt) {
        sql.update(MAIL)
                .set(MAIL.ADDRESS, attempt.address())
                .set(MAIL.SUBJECT, attempt.subject())
                .set(MAIL.FINGERPRINT, attempt.fingerprint())
                .set(MAIL.NOTICES, attempt.notices())
                .set(MAIL.KINDS, attempt.kinds().toArray(String[]::new))
                .where(MAIL.ID.eq(id))
                .execute();
    }

    /// How many letters a person has been sent, or may have been, since then.
    int countSince(String username, Instant since) {
        return sql.fetchCount(
                MAIL,
                MAIL.USERNAME
                        .eq(username)
                        .and(MAIL.CLAIMED_AT.ge(since))
                        .and(MAIL.STATE.in(MailState.SENT.name(), MailState.UNCERTAIN.name())));
    }

    boolean sentSince(String username, byte[] fingerprint, Instant since) {
        return sql.fetchExists(
                MAIL,
                MAIL.USERNAME
                        .eq(username)
                        .and(MAIL.CLAIMED_AT.ge(since))
                        .and(MAIL.FINGERPRINT.eq(fingerprint))
                        .and(MAIL.STATE.in(MailState.SENT.name(), MailState.UNCERTAIN.name())));
    }

    boolean sent(UUID id, Instant at) {
        return settle(id, MailState.SENT, at, null, null);
    }

    boolean drop(UUID id, DropReason reason) {
        return settle(id, MailState.DROPPED, null, reason, null);
    }

    boolean uncertain(UUID id, @Nullable String error) {
        return settle(id, MailState.UNCERTAIN, null, null, error);
    }

    boolean failed(UUID id, String error) {
        return settle(id, MailState.FAILED, null, null, error);
    }

    private boolean settle(
            UUID id, MailState state, @Nullable Instant sentAt, @Nullable DropReason reason, @Nullable String error) {
        return sql.update(MAIL)
                        .set(MAIL.STATE, state.name())
                        .set(MAIL.SENT_AT, sentAt)
                        .set(MAIL.REASON, reason == null ? null : reason.name())
                        .set(MAIL.LAST_ERROR, error)
                        .where(MAIL.ID.eq(id))
                        .and(MAIL.STATE.eq(MailState.SENDING.name()))
                        .execute()
                == 1;
    }

    /// Certainly not sent: it waits again, as if it had not been tried.
    void backToWaiting(UUID id) {
        sql.update(MAIL)
                .set(MAIL.STATE, MailState.WAITING.name())
                .where(MAIL.ID.eq(id))
                .and(MAIL.STATE.eq(MailState.SENDING.name()))
                .execute();
    }

    /// Tried in vain: it waits, longer each time, and is given up in the end.
    void retryLater(UUID id, Instant now, String error) {
        sql.update(MAIL)
                .set(MAIL.STATE, givenUpOrWaiting(MAIL.ATTEMPTS))
                .set(MAIL.NOT_BEFORE, later(now, MAIL.ATTEMPTS))
                .set(MAIL.LAST_ERROR, error)
                .where(MAIL.ID.eq(id))
                .and(MAIL.STATE.eq(MailState.SENDING.name()))
                .execute();
    }

    /// Nobody there: everything that is due has been tried in vain.
    int allLater(Instant now, String error) {
        return sql.update(MAIL)
                .set(MAIL.ATTEMPTS, MAIL.ATTEMPTS.plus(1))
                .set(MAIL.STATE, givenUpOrWaiting(MAIL.ATTEMPTS.plus(1)))
                .set(MAIL.NOT_BEFORE, later(now, MAIL.ATTEMPTS.plus(1)))
                .set(MAIL.LAST_ERROR, error)
                .where(MAIL.STATE.eq(MailState.WAITING.name()))
                .and(MAIL.NOT_BEFORE.le(now))
                .execute();
    }

    private static Field<String> givenUpOrWaiting(Field<Integer> attempts) {
        return when(attempts.ge(MOST_ATTEMPTS), MailState.FAILED.name()).otherwise(MailState.WAITING.name());
    }

    private static Field<Instant> later(Instant now, Field<Integer> attempts) {
        return field("{0} + (" + PAUSES + ")[least({1}, 6)]", SQLDataType.INSTANT, val(now), attempts);
    }

    List<UUID> takenBy(String sender) {
        return sql.select(MAIL.ID)
                .from(MAIL)
                .where(MAIL.SENDER.eq(sender))
                .and(MAIL.STATE.eq(MailState.SENDING.name()))
                .fetch(MAIL.ID);
    }

    /// What other processes took before `since` and never told the end of.
    List<UUID> takenByOthers(String mine, Instant since) {
        return sql.select(MAIL.ID)
                .from(MAIL)
                .where(MAIL.STATE.eq(MailState.SENDING.name()))
                .and(MAIL.SENDER.ne(mine))
                .and(MAIL.CLAIMED_AT.lt(since))
                .fetch(MAIL.ID);
    }

    /// Lets somebody who knows better have it sent again.
    boolean again(UUID id, Instant now) {
        return sql.update(MAIL)
                        .set(MAIL.STATE, MailState.WAITING.name())
                        .set(MAIL.ATTEMPTS, 0)
                        .set(MAIL.NOT_BEFORE, now)
                        .where(MAIL.ID.eq(id))
                        .and(MAIL.STATE.in(MailState.UNCERTAIN.name(), MailState.FAILED.name()))
                        .execute()
                == 1;
    }

    boolean arrived(UUID id, Instant at) {
        return sql.update(MAIL)
                        .set(MAIL.STATE, MailState.SENT.name())
                        .set(MAIL.SENT_AT, at)
                        .where(MAIL.ID.eq(id))
                        .and(MAIL.STATE.eq(MailState.UNCERTAIN.name()))
                        .execute()
                == 1;
    }
}
