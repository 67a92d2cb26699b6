package dk.digit.meetings.minutes;

import static dk.digit.meetings.db.Tables.MINUTES;

import dk.digit.association.MunicipalityCode;
import dk.digit.meetings.MeetingId;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored editions of minutes.
@Component
class StoredMinutes {

    private final DSLContext sql;
    private final Clock clock;

    StoredMinutes(DSLContext sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /// All editions, the newest first.
    List<Minutes> of(MeetingId meeting) {
        return sql.select(MINUTES.fields())
                .from(MINUTES)
                .where(MINUTES.MEETING.eq(meeting.value()))
                .orderBy(MINUTES.EDITION.desc())
                .fetch(StoredMinutes::minutes);
    }

    /// The newest edition, for whoever is about to move it on: one at a time.
    Optional<Minutes> take(MeetingId meeting) {
        return sql.select(MINUTES.fields())
                .from(MINUTES)
                .where(MINUTES.MEETING.eq(meeting.value()))
                .orderBy(MINUTES.EDITION.desc())
                .limit(1)
                .forUpdate()
                .fetchOptional(StoredMinutes::minutes);
    }

    long add(MeetingId meeting, int edition, @Nullable String reason, @Nullable Minutes like) {
        var chair = like == null ? null : like.chair();
        return sql.insertInto(MINUTES)
                .set(MINUTES.MEETING, meeting.value())
                .set(MINUTES.EDITION, (short) edition)
                .set(MINUTES.REASON, reason)
                .set(MINUTES.CHAIR, chair == null ? null : chair.value())
                .set(MINUTES.MINUTE_TAKER, like == null ? writer() : like.minuteTaker())
                .returningResult(MINUTES.ID)
                .fetchSingle()
                .value1();
    }

    /// Whoever begins the minutes takes them, until somebody says otherwise.
    private static @Nullable String writer() {
        var actor = CurrentActor.get();
        return actor.equals(Actor.SYSTEM) ? null : actor.username();
    }

    /// @return false when somebody changed it since `version`
    boolean settle(Minutes minutes, @Nullable MunicipalityCode chair, @Nullable String taker, long version) {
        return sql.update(MINUTES)
                        .set(MINUTES.CHAIR, chair == null ? null : chair.value())
                        .set(MINUTES.MINUTE_TAKER, taker)
                        .set(MINUTES.VERSION, MINUTES.VERSION.plus(1))
                        .where(MINUTES.ID.eq(minutes.id()))
                        .and(MINUTES.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    void send(Minutes minutes, LocalDate until) {
        sql.update(MINUTES)
                .set(MINUTES.STATE, MinutesState.FOR_COMMENT.name())
                .set(MINUTES.COMMENTS_UNTIL, until)
                .set(MINUTES.VERSION, MINUTES.VERSION.plus(1))
                .where(MINUTES.ID.eq(minutes.id()))
                .execute();
    }

    void approve(Minutes minutes, LocalDate on, ApprovalWay how, byte[] content) {
        sql.update(MINUTES)
                .set(MINUTES.STATE, MinutesState.APPROVED.name())
                .set(MINUTES.APPROVED_ON, on)
                .set(MINUTES.APPROVED_HOW, how.name())
                .set(MINUTES.APPROVED_AT, clock.instant())
                .set(MINUTES.APPROVED_BY, CurrentActor.get().username())
                .set(MINUTES.CONTENT, content)
                .set(MINUTES.SHA256, Frozen.fingerprint(content))
                .set(MINUTES.VERSION, MINUTES.VERSION.plus(1))
                .where(MINUTES.ID.eq(minutes.id()))
                .execute();
    }

    void lock(Minutes minutes) {
        sql.update(MINUTES)
                .set(MINUTES.STATE, MinutesState.LOCKED.name())
                .set(MINUTES.LOCKED_AT, clock.instant())
                .set(MINUTES.VERSION, MINUTES.VERSION.plus(1))
                .where(MINUTES.ID.eq(minutes.id()))
                .execute();
    }

    byte @Nullable [] content(Minutes minutes) {
        return sql.select(MINUTES.CONTENT)
                .from(MINUTES)
                .where(MINUTES.ID.eq(minutes.id()))
                .fetchOne(MINUTES.CONTENT);
    }

    private static Minutes minutes(Record row) {
        var chair = row.get(MINUTES.CHAIR);
        var how = row.get(MINUTES.APPROVED_HOW);
        return new Minutes(
                row.get(MINUTES.ID),
                new MeetingId(row.get(MINUTES.MEETING)),
                row.get(MINUTES.EDITION),
                MinutesState.valueOf(row.get(MINUTES.STATE)),
                row.get(MINUTES.REASON),
                chair == null ? null : new MunicipalityCode(chair),
                row.get(MINUTES.MINUTE_TAKER),
                row.get(MINUTES.COMMENTS_UNTIL),
                row.get(MINUTES.APPROVED_ON),
                how == null ? null : ApprovalWay.valueOf(how),
                row.get(MINUTES.SHA256),
                row.get(MINUTES.LOCKED_AT),
                row.get(MINUTES.VERSION));
    }
}
