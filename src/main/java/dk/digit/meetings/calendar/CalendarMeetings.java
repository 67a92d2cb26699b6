package dk.digit.meetings.calendar;

import static dk.digit.meetings.db.Tables.MEETING;

import dk.digit.meetings.Meeting;
import dk.digit.meetings.MeetingId;
import dk.digit.meetings.Meetings;
import dk.digit.people.People;
import dk.digit.platform.access.Audience;
import dk.digit.platform.time.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/// Which meetings belong in a calendar, of those that whoever acts may see: the last year's and all to come.
@Component
class CalendarMeetings {

    private final DSLContext sql;
    private final Meetings meetings;
    private final People people;
    private final Clock clock;

    CalendarMeetings(DSLContext sql, Meetings meetings, People people, Clock clock) {
        this.sql = sql;
        this.meetings = meetings;
        this.people = people;
        this.clock = clock;
    }

    List<Meeting> of(Feed feed) {
        var all = since(yearAgo());
        return feed.body() == null
                ? own(feed.username(), all)
                : all.stream()
                        .filter(meeting -> meeting.body().value().equals(feed.body()))
                        .toList();
    }

    List<Meeting> since(LocalDate first) {
        return meetings.from(first);
    }

    /// Those of bodies that somebody sits in on the meeting's day, and those that name the person.
    private List<Meeting> own(String username, List<Meeting> all) {
        var seatings = people.seatings(username);
        var named = naming(username);
        return all.stream()
                .filter(meeting -> named.contains(meeting.id())
                        || seatings.stream()
                                .anyMatch(seating ->
                                        seating.body().equals(meeting.body().value())
                                                && seating.period().contains(meeting.heldOn())))
                .toList();
    }

    private Set<MeetingId> naming(String username) {
        return sql.select(MEETING.ID)
                .from(MEETING)
                .where(MEETING.HELD_ON.ge(yearAgo()))
                .and(MEETING.AUDIENCE.contains(new String[] {Audience.person(username)}))
                .fetchSet(row -> new MeetingId(row.value1()));
    }

    private LocalDate yearAgo() {
        return Zone.today(clock).minusYears(1);
    }
}
