package dk.digit.meetings.calendar;

import static dk.digit.meetings.db.Tables.FEED;

import dk.digit.platform.calendar.SecretAddress;
import dk.digit.platform.time.Zone;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The secret addresses of calendars, kept as hashes.
@Component
class MeetingFeeds {

    private final DSLContext sql;

    MeetingFeeds(DSLContext sql) {
        this.sql = sql;
    }

    /// @return the secret part of the address; it is not kept and cannot be shown again
    @Transactional
    public String create(Feed feed) {
        var token = SecretAddress.make();
        sql.insertInto(FEED)
                .set(FEED.USERNAME, feed.username())
                .set(FEED.BODY, feed.body())
                .set(FEED.TOKEN_HASH, SecretAddress.hash(token))
                .execute();
        return token;
    }

    /// Nothing when the address is unknown or revoked.
    Optional<Feed> find(String token) {
        return sql.select(FEED.USERNAME, FEED.BODY)
                .from(FEED)
                .where(FEED.TOKEN_HASH.eq(SecretAddress.hash(token)))
                .and(FEED.REVOKED_AT.isNull())
                .fetchOptional(row -> new Feed(row.value1(), row.value2()));
    }

    List<ListedFeed> of(String username) {
        return sql.select(FEED.ID, FEED.BODY, FEED.CREATED_AT)
                .from(FEED)
                .where(FEED.USERNAME.eq(username))
                .and(FEED.REVOKED_AT.isNull())
                .orderBy(FEED.CREATED_AT.desc(), FEED.ID)
                .fetch(row -> new ListedFeed(row.value1(), row.value2(), Zone.day(row.value3())));
    }

    @Transactional
    public boolean revoke(String username, UUID id, Instant at) {
        return sql.update(FEED)
                        .set(FEED.REVOKED_AT, at)
                        .where(FEED.ID.eq(id))
                        .and(FEED.USERNAME.eq(username))
                        .and(FEED.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }
}
