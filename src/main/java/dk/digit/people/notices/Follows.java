package dk.digit.people.notices;

import static dk.digit.people.db.Tables.FOLLOW;
import static org.jooq.impl.DSL.field;

import dk.digit.platform.access.Locators;
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
    private final Locators locators;
    private final Clock clock;
    private final List<Followable> kinds;

    Follows(
            FollowedChanges changes,
            Notices notices,
            DSLContext sql,
            Locators locators,
            Clock clock,
            Optional<List<Followable>> kinds) {
        this.changes = changes;
        this.notices = notices;
        this.sql = sql;
        this.locators = locators;
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
                        FOLLOW.USERNAME.eq(username).and(FOLLOW.KIND.eq(kind)).and(FOLLOW.RECORD_KEY.eq(key))));
    }

    /// Follows from now on; what changed before is no news.
    ///
    /// @return what is followed; nothing when there is no such record, or none that the actor sees
    @Transactional
    public Optional<Followed> follow(String username, String kind, String key) {
        if (kinds.stream().noneMatch(one -> one.kind().equals(kind))) {
            return Optional.empty();
        }
        var name = Optional.ofNullable(locators.names(kind, List.of(key)).get(key));
        name.ifPresent(found -> sql.insertInto(FOLLOW)
                .set(FOLLOW.USERNAME, username)
                .set(FOLLOW.KIND, kind)
                .set(FOLLOW.RECORD_KEY, key)
                .set(FOLLOW.SINCE, clock.instant())
                .set(FOLLOW.SEEN_ENTRY, newestEntry())
                .onConflictDoNothing()
                .execute());
        return name.map(found -> new Followed(kind, key, found, locators.path(kind, key), 0));
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
            locators.names(kind.kind(), news.keySet())
                    .forEach((key, name) -> all.add(new Followed(
                            kind.kind(), key, name, locators.path(kind.kind(), key), news.getOrDefault(key, 0))));
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
            var names = locators.names(
                    kind.kind(),
                    news.stream().map(FollowedChanges.News::key).distinct().toList());
            var told = news.stream()
                    .filter(one -> names.containsKey(one.key()))
                    .map(one -> notice(kind.kind(), one, names.getOrDefault(one.key(), Bilingual.EMPTY)))
                    .toList();
            if (!told.isEmpty()) {
                notices.tellAll(told);
            }
        }
        sql.update(FOLLOW)
                .set(FOLLOW.SEEN_ENTRY, newestEntry())
                .where(FOLLOW.USERNAME.in(due.usernames()))
                .execute();
    }

    private NewNotice notice(String kind, FollowedChanges.News news, Bilingual name) {
        return new NewNotice(
                news.username(),
                KIND,
                key(kind, news.key(), news.username()) + news.newest(),
                new Bilingual(words(Lang.DA, news, name), words(Lang.EN, news, name)),
                locators.path(kind, news.key()),
                Urgency.DIGEST);
    }

    private static String words(Lang lang, FollowedChanges.News news, Bilingual name) {
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
