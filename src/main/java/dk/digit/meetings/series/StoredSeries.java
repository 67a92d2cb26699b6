package dk.digit.meetings.series;

import static dk.digit.meetings.db.Tables.MEETING;
import static dk.digit.meetings.db.Tables.MEETING_SERIES;

import dk.digit.association.BodyId;
import dk.digit.meetings.MeetingHours;
import dk.digit.meetings.MeetingId;
import dk.digit.meetings.MeetingState;
import dk.digit.meetings.SeriesUnit;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// The stored series.
@Component
class StoredSeries {

    private final DSLContext sql;

    StoredSeries(DSLContext sql) {
        this.sql = sql;
    }

    void add(NewSeries series) {
        sql.insertInto(MEETING_SERIES)
                .set(MEETING_SERIES.ID, series.id())
                .set(MEETING_SERIES.BODY, series.body().value())
                .set(MEETING_SERIES.NAME_DA, series.name())
                .set(MEETING_SERIES.EVERY, (short) series.rhythm().every())
                .set(MEETING_SERIES.UNIT, series.rhythm().unit().name())
                .set(MEETING_SERIES.FIRST_ON, series.rhythm().first())
                .set(MEETING_SERIES.LAST_ON, series.rhythm().last())
                .set(MEETING_SERIES.STARTS_AT, series.hours().starts())
                .set(MEETING_SERIES.ENDS_AT, series.hours().ends())
                .set(MEETING_SERIES.PLACE, series.place())
                .execute();
    }

    Optional<Series> find(String id) {
        return sql.selectFrom(MEETING_SERIES)
                .where(MEETING_SERIES.ID.eq(id))
                .fetchOptional(row -> new Series(
                        row.get(MEETING_SERIES.ID),
                        new BodyId(row.get(MEETING_SERIES.BODY)),
                        row.get(MEETING_SERIES.NAME_DA),
                        new Rhythm(
                                row.get(MEETING_SERIES.FIRST_ON),
                                row.get(MEETING_SERIES.LAST_ON),
                                row.get(MEETING_SERIES.EVERY),
                                SeriesUnit.valueOf(row.get(MEETING_SERIES.UNIT))),
                        new MeetingHours(row.get(MEETING_SERIES.STARTS_AT), row.get(MEETING_SERIES.ENDS_AT)),
                        row.get(MEETING_SERIES.PLACE)));
    }

    /// The days on which a body meets, whoever may see it: two meetings on one day are refused anyway.
    List<LocalDate> daysOf(BodyId body, LocalDate from) {
        return sql.select(MEETING.HELD_ON)
                .from(MEETING)
                .where(MEETING.BODY.eq(body.value()))
                .and(MEETING.HELD_ON.ge(from))
                .fetch(MEETING.HELD_ON);
    }

    /// Those of its meetings that are still planned.
    List<MeetingId> planned(String series) {
        return sql.select(MEETING.ID)
                .from(MEETING)
                .where(MEETING.SERIES.eq(series))
                .and(MEETING.STATE.eq(MeetingState.PLANNED.name()))
                .orderBy(MEETING.HELD_ON)
                .fetch(row -> new MeetingId(row.value1()));
    }

    /// Calls all that are still planned off, in one statement.
    int cancelPlanned(String series, String reason) {
        return sql.update(MEETING)
                .set(MEETING.STATE, MeetingState.CANCELLED.name())
                .set(MEETING.STATE_REASON, reason)
                .set(MEETING.VERSION, MEETING.VERSION.plus(1))
                .where(MEETING.SERIES.eq(series))
                .and(MEETING.STATE.eq(MeetingState.PLANNED.name()))
                .execute();
    }
}
