package dk.digit.people.notices;

import static dk.digit.people.db.Tables.FOLLOW;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;

import dk.digit.platform.audit.Followable;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What people follow, and what has changed in it since they were last told. The source is the audit
/// trail: whatever changes a record tells its followers, and no room has to think of it.
@Component
public class Follows {

    static final String KIND = "people.notice.follow";

    private final FollowedChanges changes;
    private final Notices notices;
    private final DSLContext sql;
    private final Clock clock;
    private final List<Followable> kinds;

    Follows(
            FollowedChanges changes,
            Notices notices,
            DSLContext sql,
            Clock clock,
            Optional<List<Followable>> kinds) {
        this.changes = changes;
        this.notices = notices;
        this.sql = sql;
        this.clock = clock;
        this.kinds = kinds.orElse(List.of());
    }

    /// What a page needs for its button.
    ///
    /// @param kind of a [Followable]
    @Transactional(readOnly = true)
    public FollowMark mark(String username, String kind, String key) {
        return new FollowMark(
                kind,
                key,
                sql.fetchExists(
                        FOLLOW,
                        FOLLOW.USERNAME
                                .eq(username)
                                .and(FOLLOW.KIND.eq(kind))
                                .and(FOLLOW.RECORD_KEY.eq(key))));
    }

    /// Follows from now on; what changed before is no news.
    ///
    /// @return what is followed; nothing when there is no such record
    @Transactional
    public Optional<Followable.Subject> follow(String username, String kind, String key) {
        var subject = kinds.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .flatMap(one -> Optional.ofNullable(one.subjects(List.of(key)).get(key)));
        subject.ifPresent(found -> sql.insertInto(FOLLOW)
                .set(FOLLOW.USERNAME, username)
                .set(FOLLOW.KIND, kind)
                .set(FOLLOW.RECORD_KEY, key)
                .set(FOLLOW.SINCE, clock.instant())
                .set(FOLLOW.SEEN_ENTRY, newestEntry())
                .onConflictDoNothing()
                .execute());
        return subject;
    }

    @Transactional
    public void unfollow(String username, String kind, String key) {
        sql.deleteFrom(FOLLOW)
                .where(FOLLOW.USERNAME.eq(username))
                .and(FOLLOW.KIND.eq(kind))
                .and(FOLLOW.RECORD_KEY.eq(key))
                .execute();
        notices.withdraw(key(kind, key, username));
    }

    /// What somebody follows, with the changes since the last time, those with changes first.
    List<Followed> of(String username) {
        var all = new ArrayList<Followed>();
        for (Followable kind : kinds) {
            var news = changes.of(username, kind);
            var subjects = kind.subjects(news.keySet());
            subjects.forEach((key, subject) -> all.add(new Followed(kind.kind(), key, subject, news.getOrDefault(key, 0))));
        }
        all.sort(Followed.NEWS_FIRST);
        return all;
    }

    /// Has seen it all.
    @Transactional
    public void seen(String username) {
        sql.update(FOLLOW)
                .set(FOLLOW.SEEN_ENTRY, newestEntry())
                .where(FOLLOW.USERNAME.eq(username))
                .execute();
    }

    /// Makes notices for those who are about to get their digest, within the caller's transaction.
    void tell(DueReaders due, Instant now) {
        for (Followable kind : kinds) {
            var news = changes.of(due, kind);
            var subjects = kind.subjects(
                    news.stream().map(FollowedChanges.News::key).distinct().toList());
            var told = new ArrayList<NewNotice>();
            for (FollowedChanges.News one : news) {
                var subject = subjects.get(one.key());
                if (subject != null) {
                    told.add(notice(kind.kind(), one, subject));
                }
            }
            if (!told.isEmpty()) {
                notices.tellAll(told);
            }
        }
        sql.update(FOLLOW)
                .set(FOLLOW.SEEN_ENTRY, newestEntry())
                .where(FOLLOW.USERNAME.in(select(field("username", String.class)).from(due.table())))
                .execute();
    }

    private static NewNotice notice(String kind, FollowedChanges.News news, Followable.Subject subject) {
        return new NewNotice(
                news.username(),
                KIND,
                key(kind, news.key(), news.username()) + news.newest(),
                new Bilingual(words(Lang.DA, news, subject), words(Lang.EN, news, subject)),
                subject.path(),
                Urgency.DIGEST);
    }

    private static String words(Lang lang, FollowedChanges.News news, Followable.Subject subject) {
        var name = subject.name().in(lang);
        return news.count() == 1
                ? Texts.of(lang, "people.follow.changedOnce", name)
                : Texts.of(lang, "people.follow.changed", name, news.count());
    }

    private static String key(String kind, String key, String username) {
        return "follow/" + kind + "/" + key + "/" + username + "/";
    }

    private static Field<Long> newestEntry() {
        return field("(select coalesce(max(id), 0) from platform.audit_entry)", Long.class);
    }
}
