package dk.digit.meetings;

import static dk.digit.meetings.db.Tables.DECISION;
import static dk.digit.meetings.db.Tables.MEETING;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;

import dk.digit.association.BodyId;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored meetings.
@Component
class HeldMeetings {

    private static final List<Field<?>> COLUMNS = List.of(
            MEETING.ID,
            MEETING.BODY,
            MEETING.KIND,
            MEETING.HELD_ON,
            MEETING.STARTS_AT,
            MEETING.ENDS_AT,
            MEETING.STATE,
            MEETING.STATE_REASON,
            MEETING.PLACE,
            MEETING.ONLINE,
            MEETING.REMARK,
            MEETING.VERSION);

    private final DSLContext sql;

    HeldMeetings(DSLContext sql) {
        this.sql = sql;
    }

    void add(NewMeeting meeting, MeetingState state) {
        sql.insertInto(MEETING)
                .set(MEETING.ID, meeting.id().value())
                .set(MEETING.STATE, state.name())
                .set(MEETING.SERIES, meeting.series())
                .set(words(meeting))
                .execute();
    }

    /// What can be told of a meeting anew.
    private static Map<Field<?>, @Nullable Object> words(NewMeeting meeting) {
        var words = new LinkedHashMap<Field<?>, @Nullable Object>();
        words.put(MEETING.BODY, meeting.body().value());
        words.put(MEETING.KIND, meeting.kind().name());
        words.put(MEETING.HELD_ON, meeting.heldOn());
        words.put(MEETING.STARTS_AT, meeting.hours().starts());
        words.put(MEETING.ENDS_AT, meeting.hours().ends());
        words.put(MEETING.PLACE, meeting.place());
        words.put(MEETING.ONLINE, meeting.online());
        words.put(MEETING.REMARK, meeting.remark());
        return words;
    }

    /// Moves a meeting on.
    ///
    /// @return false when it was in none of the states that it may come from
    boolean move(MeetingId id, Collection<MeetingState> from, MeetingState to, @Nullable String reason) {
        return sql.update(MEETING)
                        .set(MEETING.STATE, to.name())
                        .set(MEETING.STATE_REASON, reason)
                        .set(MEETING.VERSION, MEETING.VERSION.plus(1))
                        .where(MEETING.ID.eq(id.value()))
                        .and(MEETING.STATE.in(from.stream().map(Enum::name).toList()))
                        .execute()
                == 1;
    }

    /// @return false when somebody changed the meeting since `version`
    boolean change(NewMeeting meeting, long version) {
        return sql.update(MEETING)
                        .set(words(meeting))
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

    /// Those that are planned from a day on.
    List<Meeting> planned(LocalDate from) {
        return select(MEETING.HELD_ON.ge(from).and(MEETING.STATE.eq(MeetingState.PLANNED.name())));
    }

    List<Meeting> ofSeries(String series) {
        return select(MEETING.SERIES.eq(series));
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
        return sql.select(COLUMNS)
                .select(decisions)
                .from(MEETING)
                .where(MEETING.HELD_ON.le(day))
                .orderBy(MEETING.HELD_ON.desc(), MEETING.ID)
                .fetch(row -> new MeetingWithDecisions(meeting(row), row.get("decisions", Integer.class)));
    }

    record MeetingWithDecisions(Meeting meeting, int decisions) {}

    private List<Meeting> select(Condition which) {
        return sql.select(COLUMNS)
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
                new MeetingHours(row.get(MEETING.STARTS_AT), row.get(MEETING.ENDS_AT)),
                MeetingState.valueOf(row.get(MEETING.STATE)),
                row.get(MEETING.STATE_REASON),
                row.get(MEETING.PLACE),
                row.get(MEETING.ONLINE),
                row.get(MEETING.REMARK),
                row.get(MEETING.VERSION));
    }
}
