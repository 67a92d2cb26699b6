package dk.digit.people.notices;

import static dk.digit.people.db.Tables.NOTICE;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;

import dk.digit.platform.text.Bilingual;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/// The stored notices.
@Component
class StoredNotices {

    private final DSLContext sql;

    StoredNotices(DSLContext sql) {
        this.sql = sql;
    }

    /// One statement, however many there are.
    void add(Collection<NewNotice> all, Instant now) {
        var once = new LinkedHashMap<List<String>, NewNotice>();
        all.forEach(notice -> once.putIfAbsent(List.of(notice.username(), notice.dedupeKey()), notice));
        var told = once.values();
        sql.execute(
                """
                insert into people.notice
                       (username, kind, dedupe_key, words_da, words_en, path, urgency, made_at)
                select t.username, t.kind, t.dedupe_key, t.words_da, nullif(t.words_en, ''), t.path, t.urgency, {7}
                  from unnest({0}, {1}, {2}, {3}, {4}, {5}, {6})
                    as t (username, kind, dedupe_key, words_da, words_en, path, urgency)
                    on conflict (username, dedupe_key) do update
                   set withdrawn_at = null, mail_id = null, words_da = excluded.words_da,
                       words_en = excluded.words_en, path = excluded.path, made_at = excluded.made_at
                 where notice.withdrawn_at is not null and notice.sent_at is null
                """,
                column(told, NewNotice::username),
                column(told, NewNotice::kind),
                column(told, NewNotice::dedupeKey),
                column(told, notice -> notice.words().da()),
                column(told, notice -> notice.words().en()),
                column(told, NewNotice::path),
                column(told, notice -> notice.urgency().name()),
                val(now));
    }

    private static Field<String[]> column(Collection<NewNotice> told, Function<NewNotice, String> value) {
        return val(told.stream().map(value).toArray(String[]::new));
    }

    int withdraw(Collection<String> prefixes, Instant now) {
        // Byte by byte, as the index has the keys; they hold nothing above a tilde.
        var begins = condition(
                        "{0} in (select n.id from unnest({1}) as begun (key) join people.notice n"
                                + " on n.dedupe_key ~>=~ begun.key and n.dedupe_key ~<~ (begun.key || '~'))",
                        NOTICE.ID, val(prefixes.toArray(String[]::new)))
                .and(NOTICE.WITHDRAWN_AT.isNull());
        int unsent = sql.update(NOTICE)
                .set(NOTICE.WITHDRAWN_AT, now)
                .where(begins)
                .and(NOTICE.SENT_AT.isNull())
                .execute();
        return unsent
                + sql.update(NOTICE)
                        .set(NOTICE.READ_AT, now)
                        .where(begins)
                        .and(NOTICE.SENT_AT.isNotNull())
                        .and(NOTICE.READ_AT.isNull())
                        .execute();
    }

    /// What a letter is to say: nothing that was withdrawn or read since it was made.
    List<Told> ofMail(UUID mail) {
        return sql.select(NOTICE.ID, NOTICE.KIND, NOTICE.WORDS_DA, NOTICE.WORDS_EN, NOTICE.PATH, NOTICE.MADE_AT)
                .from(NOTICE)
                .where(NOTICE.MAIL_ID.eq(mail))
                .and(NOTICE.WITHDRAWN_AT.isNull())
                .and(NOTICE.READ_AT.isNull())
                .orderBy(NOTICE.MADE_AT, NOTICE.ID)
                .fetch(row -> new Told(
                        row.value1(),
                        row.value2(),
                        Bilingual.of(row.value3(), row.value4()),
                        row.value5(),
                        row.value6()));
    }

    /// Withdraws what its reader may no longer see.
    void hide(Collection<UUID> ids, Instant now) {
        if (!ids.isEmpty()) {
            sql.update(NOTICE)
                    .set(NOTICE.WITHDRAWN_AT, now)
                    .setNull(NOTICE.MAIL_ID)
                    .where(NOTICE.ID.in(ids))
                    .execute();
        }
    }

    /// Takes everything out of a letter that `keep` does not name.
    void keepInMail(UUID mail, Collection<UUID> keep) {
        sql.update(NOTICE)
                .setNull(NOTICE.MAIL_ID)
                .where(NOTICE.MAIL_ID.eq(mail))
                .and(NOTICE.ID.notIn(keep))
                .execute();
    }

    /// Lets the notices of a letter that is not sent wait for the next digest.
    void postpone(UUID mail) {
        sql.update(NOTICE)
                .setNull(NOTICE.MAIL_ID)
                .set(NOTICE.URGENCY, Urgency.DIGEST.name())
                .where(NOTICE.MAIL_ID.eq(mail))
                .execute();
    }

    void sent(UUID mail, Instant at) {
        sql.update(NOTICE)
                .set(NOTICE.SENT_AT, at)
                .where(NOTICE.MAIL_ID.eq(mail))
                .execute();
    }

    int unread(String username) {
        return sql.fetchCount(NOTICE, unreadOf(username));
    }

    List<Told> unread(String username, int most) {
        return sql.select(NOTICE.ID, NOTICE.KIND, NOTICE.WORDS_DA, NOTICE.WORDS_EN, NOTICE.PATH, NOTICE.MADE_AT)
                .from(NOTICE)
                .where(unreadOf(username))
                .orderBy(NOTICE.MADE_AT.desc(), NOTICE.ID.desc())
                .limit(most)
                .fetch(row -> new Told(
                        row.value1(),
                        row.value2(),
                        Bilingual.of(row.value3(), row.value4()),
                        row.value5(),
                        row.value6()));
    }

    Optional<String> path(String username, UUID id) {
        return sql.select(NOTICE.PATH)
                .from(NOTICE)
                .where(NOTICE.USERNAME.eq(username))
                .and(NOTICE.ID.eq(id))
                .fetchOptional(NOTICE.PATH);
    }

    void read(String username, UUID id, Instant at) {
        sql.update(NOTICE)
                .set(NOTICE.READ_AT, at)
                .where(unreadOf(username))
                .and(NOTICE.ID.eq(id))
                .execute();
    }

    void readAll(String username, Instant at) {
        sql.update(NOTICE).set(NOTICE.READ_AT, at).where(unreadOf(username)).execute();
    }

    private static Condition unreadOf(String username) {
        return NOTICE.USERNAME.eq(username).and(condition("withdrawn_at is null and read_at is null"));
    }
}
