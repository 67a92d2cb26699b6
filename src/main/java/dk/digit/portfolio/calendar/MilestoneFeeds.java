package dk.digit.portfolio.calendar;

import static dk.digit.portfolio.db.Tables.MILESTONE_FEED;

import dk.digit.platform.calendar.SecretAddress;
import dk.digit.platform.time.Zone;
import dk.digit.portfolio.ActivityId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The secret addresses of calendars of milestones, kept as hashes.
@Component
class MilestoneFeeds {

    private final DSLContext sql;

    MilestoneFeeds(DSLContext sql) {
        this.sql = sql;
    }

    /// @return the secret part of the address; it is not kept and cannot be shown again
    @Transactional
    public String create(MilestoneFeed feed) {
        var token = SecretAddress.make();
        var activity = feed.activity();
        sql.insertInto(MILESTONE_FEED)
                .set(MILESTONE_FEED.USERNAME, feed.username())
                .set(MILESTONE_FEED.ACTIVITY, activity == null ? null : activity.value())
                .set(MILESTONE_FEED.TOKEN_HASH, SecretAddress.hash(token))
                .execute();
        return token;
    }

    /// Nothing when the address is unknown or revoked.
    Optional<MilestoneFeed> find(String token) {
        return sql.select(MILESTONE_FEED.USERNAME, MILESTONE_FEED.ACTIVITY)
                .from(MILESTONE_FEED)
                .where(MILESTONE_FEED.TOKEN_HASH.eq(SecretAddress.hash(token)))
                .and(MILESTONE_FEED.REVOKED_AT.isNull())
                .fetchOptional(row ->
                        new MilestoneFeed(row.value1(), row.value2() == null ? null : new ActivityId(row.value2())));
    }

    List<ListedMilestoneFeed> of(String username) {
        return sql.select(MILESTONE_FEED.ID, MILESTONE_FEED.ACTIVITY, MILESTONE_FEED.CREATED_AT)
                .from(MILESTONE_FEED)
                .where(MILESTONE_FEED.USERNAME.eq(username))
                .and(MILESTONE_FEED.REVOKED_AT.isNull())
                .orderBy(MILESTONE_FEED.CREATED_AT.desc(), MILESTONE_FEED.ID)
                .fetch(row -> new ListedMilestoneFeed(row.value1(), row.value2(), Zone.day(row.value3())));
    }

    @Transactional
    public boolean revoke(String username, UUID id, Instant at) {
        return sql.update(MILESTONE_FEED)
                        .set(MILESTONE_FEED.REVOKED_AT, at)
                        .where(MILESTONE_FEED.ID.eq(id))
                        .and(MILESTONE_FEED.USERNAME.eq(username))
                        .and(MILESTONE_FEED.REVOKED_AT.isNull())
                        .execute()
                == 1;
    }
}
