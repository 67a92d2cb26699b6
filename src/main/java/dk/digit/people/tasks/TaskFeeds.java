package dk.digit.people.tasks;

import static dk.digit.people.db.Tables.TASK_FEED;

import dk.digit.platform.calendar.SecretAddress;
import dk.digit.platform.time.Zone;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The secret addresses of calendars, kept as hashes.
@Component
class TaskFeeds {

    private final DSLContext sql;

    TaskFeeds(DSLContext sql) {
        this.sql = sql;
    }

    /// @return the secret part of the address; it is not kept and cannot be shown again
    @Transactional
    public String create(String username) {
        var token = SecretAddress.make();
        sql.insertInto(TASK_FEED, TASK_FEED.USERNAME, TASK_FEED.TOKEN_HASH)
                .values(username, SecretAddress.hash(token))
                .execute();
        return token;
    }

    /// Whose calendar it is, or null when the address is unknown or revoked.
    @Nullable
    String owner(String token) {
        return sql.select(TASK_FEED.USERNAME)
                .from(TASK_FEED)
                .where(TASK_FEED.TOKEN_HASH.eq(SecretAddress.hash(token)))
                .and(TASK_FEED.REVOKED_AT.isNull())
                .fetchOne(TASK_FEED.USERNAME);
    }

    List<ListedFeed> of(String username) {
        return sql.select(TASK_FEED.ID, TASK_FEED.CREATED_AT)
                .from(TASK_FEED)
                .where(TASK_FEED.USERNAME.eq(username))
                .and(TASK_FEED.REVOKED_AT.isNull())
                .orderBy(TASK_FEED.CREATED_AT.desc(), TASK_FEED.ID)
                .fetch(row -> new ListedFeed(
                        row.value1(), row.value2().atZone(Zone.COPENHAGEN).toLocalDate()));
    }

    @Transactional
    public boolean revoke(String username, UUID id, Instant at) {
        return sql.update(TASK_FEED)
                        .set(TASK_FEED.REVOKED_AT, at)
                        .where(TASK_FEED.ID.eq(id))
                        .and(TASK_FEED.USERNAME.eq(username))
                        .and(TASK_FEED.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }
}
