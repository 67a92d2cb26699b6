package dk.digit.meetings.attendance;

import static dk.digit.meetings.db.Tables.GUEST;

import dk.digit.meetings.MeetingId;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The stored guests of meetings.
@Component
public class Guests {

    private final DSLContext sql;

    Guests(DSLContext sql) {
        this.sql = sql;
    }

    public List<Guest> of(MeetingId meeting) {
        return sql.select(GUEST.ID, GUEST.CAPACITY)
                .from(GUEST)
                .where(GUEST.MEETING.eq(meeting.value()))
                .orderBy(GUEST.ID)
                .fetch(row -> new Guest(row.value1(), row.value2()));
    }

    @Transactional
    public void add(MeetingId meeting, String capacity) {
        sql.insertInto(GUEST)
                .set(GUEST.MEETING, meeting.value())
                .set(GUEST.CAPACITY, capacity)
                .execute();
    }

    @Transactional
    public void remove(MeetingId meeting, long guest) {
        sql.deleteFrom(GUEST)
                .where(GUEST.ID.eq(guest))
                .and(GUEST.MEETING.eq(meeting.value()))
                .execute();
    }
}
