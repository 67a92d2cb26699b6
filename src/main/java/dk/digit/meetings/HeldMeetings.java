package dk.digit.meetings;

import static dk.digit.meetings.db.Tables.DECISION;
import static dk.digit.meetings.db.Tables.MEETING;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;

import dk.digit.association.BodyId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/// The stored meetings.
@Component
class HeldMeetings {

    private final DSLContext sql;

    HeldMeetings(DSLContext sql) {
        this.sql = sql;
    }

    void add(NewMeeting meeting) {
        sql.insertInto(MEETING)
                .set(MEETING.ID, meeting.id().value())
                .set(MEETING.BODY, meeting.body().value())
                .set(MEETING.KIND, meeting.kind().name())
                .set(MEETING.HELD_ON, meeting.heldOn())
                .set(MEETING.PLACE, meeting.place())
                .set(MEETING.REMARK, meeting.remark())
                .execute();
    }

    /// @return false when somebody changed the meeting since `version`
    boolean change(NewMeeting meeting, long version) {
        return sql.update(MEETING)
                        .set(MEETING.BODY, meeting.body().value())
                        .set(MEETING.KIND, meeting.kind().name())
                        .set(MEETING.HELD_ON, meeting.heldOn())
                        .set(MEETING.PLACE, meeting.place())
                        .set(MEETING.REMARK, meeting.remark())
                        .set(MEETING.VERSION, MEETING.VERSION.plus(1))
                        .where(MEETING.ID.eq(meeting.id().value()))
                        .and(MEETING.VERSION.eq((int) version))
                        .execute()
                == 1;
    }

    Optional<Meeting> find(MeetingId id) {
        return select(MEETING.ID.eq(id.value())).stream().findFirst();
    }

    List<Meeting> between(LocalDate from, LocalDate to) {
        return select(MEETING.HELD_ON.between(from, to));
    }

    /// The days of a kind of meeting, in order, of whichever of the bodies.
    List<LocalDate> days(MeetingKind kind, Collection<BodyId> bodies) {
        return sql.selectDistinct(MEETING.HELD_ON)
                .from(MEETING)
                .where(MEETING.KIND.eq(kind.name()))
                .and(MEETING.BODY.in(bodies.stream().map(BodyId::value).toList()))
                .orderBy(MEETING.HELD_ON)
                .fetch(MEETING.HELD_ON);
    }

    List<Meeting> all() {
        return select(noCondition());
    }

    /// Meetings up to a day, the newest first, with the number of decisions of each.
    List<MeetingWithDecisions> upTo(LocalDate day) {
        var decisions = selectCount()
                .from(DECISION)
                .where(DECISION.MEETING.eq(MEETING.ID))
                .asField("decisions");
        return sql.select(
                        MEETING.ID,
                        MEETING.BODY,
                        MEETING.KIND,
                        MEETING.HELD_ON,
                        MEETING.PLACE,
                        MEETING.REMARK,
                        MEETING.VERSION,
                        decisions)
                .from(MEETING)
                .where(MEETING.HELD_ON.le(day))
                .orderBy(MEETING.HELD_ON.desc(), MEETING.ID)
                .fetch(row -> new MeetingWithDecisions(meeting(row), row.get("decisions", Integer.class)));
    }

    record MeetingWithDecisions(Meeting meeting, int decisions) {}

    private List<Meeting> select(Condition which) {
        return sql.select(
                        MEETING.ID,
                        MEETING.BODY,
                        MEETING.KIND,
                        MEETING.HELD_ON,
                        MEETING.PLACE,
                        MEETING.REMARK,
                        MEETING.VERSION)
                .from(MEETING)
                .where(which)
                .orderBy(MEETING.HELD_ON, MEETING.ID)
                .fetch(HeldMeetings::meeting);
    }

    private static Meeting meeting(Record row) {
        return new Meeting(
                new MeetingId(row.get(MEETING.ID)),
                new BodyId(row.get(MEETING.BODY)),
                MeetingKind.valueOf(row.get(MEETING.KIND)),
                row.get(MEETING.HELD_ON),
                row.get(MEETING.PLACE),
                row.get(MEETING.REMARK),
                row.get(MEETING.VERSION));
    }
}
