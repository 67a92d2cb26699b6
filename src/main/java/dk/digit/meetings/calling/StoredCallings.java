package dk.digit.meetings.calling;

import static dk.digit.meetings.db.Tables.AGENDA_ITEM;
import static dk.digit.meetings.db.Tables.CALLING;
import static dk.digit.meetings.db.Tables.MEETING;

import dk.digit.meetings.CallingKind;
import dk.digit.meetings.MeetingId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored callings. They are added to and never changed.
@Component
class StoredCallings {

    private final DSLContext sql;

    StoredCallings(DSLContext sql) {
        this.sql = sql;
    }

    /// @return its number
    long add(MeetingId meeting, Calling calling) {
        var told = calling.told();
        return sql.insertInto(CALLING)
                .set(CALLING.MEETING, meeting.value())
                .set(CALLING.KIND, calling.kind().name())
                .set(CALLING.SENT_ON, calling.sentOn())
                .set(CALLING.DUE_ON, calling.dueOn())
                .set(CALLING.DAYS, (short) calling.days())
                .set(CALLING.PARAGRAPH, calling.paragraph())
                .set(CALLING.ASSUMED, calling.assumed())
                .set(CALLING.RECIPIENTS, calling.recipients())
                .set(CALLING.SENT_AT, calling.sentAt())
                .set(CALLING.SENT_BY, calling.sentBy())
                .set(CALLING.HELD_ON, told.day())
                .set(CALLING.STARTS_AT, told.starts())
                .set(CALLING.PLACE, told.place())
                .set(CALLING.ONLINE, told.online())
                .returningResult(CALLING.ID)
                .fetchSingle()
                .value1();
    }

    /// Of each meeting what was told, the latest first.
    Map<MeetingId, List<Calling>> of(Collection<MeetingId> meetings) {
        return sql
                .selectFrom(CALLING)
                .where(CALLING.MEETING.in(
                        meetings.stream().map(MeetingId::value).toList()))
                .orderBy(CALLING.ID.desc())
                .fetch()
                .stream()
                .collect(Collectors.groupingBy(
                        row -> new MeetingId(row.get(CALLING.MEETING)),
                        Collectors.mapping(StoredCallings::calling, Collectors.toList())));
    }

    private static Calling calling(Record row) {
        return new Calling(
                CallingKind.valueOf(row.get(CALLING.KIND)),
                row.get(CALLING.SENT_ON),
                row.get(CALLING.DUE_ON),
                row.get(CALLING.IN_TIME),
                row.get(CALLING.DAYS),
                row.get(CALLING.PARAGRAPH),
                row.get(CALLING.ASSUMED),
                row.get(CALLING.RECIPIENTS),
                row.get(CALLING.SENT_AT),
                row.get(CALLING.SENT_BY),
                new WhenAndWhere(
                        row.get(CALLING.HELD_ON),
                        row.get(CALLING.STARTS_AT),
                        row.get(CALLING.PLACE),
                        row.get(CALLING.ONLINE)));
    }

    /// Whom each meeting is for, as marks; meetings that are for everybody are left out.
    Map<String, List<String>> audiences(Collection<MeetingId> meetings) {
        return sql.select(MEETING.ID, MEETING.AUDIENCE)
                .from(MEETING)
                .where(MEETING.ID.in(meetings.stream().map(MeetingId::value).toList()))
                .and(MEETING.AUDIENCE.isNotNull())
                .fetchMap(MEETING.ID, row -> List.of(row.value2()));
    }

    @Nullable
    List<String> audience(MeetingId meeting) {
        return audiences(List.of(meeting)).get(meeting.value());
    }

    boolean hasAgenda(MeetingId meeting) {
        return sql.fetchExists(AGENDA_ITEM, AGENDA_ITEM.MEETING.eq(meeting.value()));
    }
}
