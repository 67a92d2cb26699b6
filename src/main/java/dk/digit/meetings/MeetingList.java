package dk.digit.meetings;

import static dk.digit.meetings.db.Tables.DECISION;
import static dk.digit.meetings.db.Tables.MEETING;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;

import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/// The meetings: those that are planned, called off and held, as they stand.
record MeetingList(ListPage list) implements Page {

    @Override
    public String titleKey() {
        return "meetings.meetings.title";
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Component
    static class Query {

        private final Lists lists;
        private final BodyNames bodies;

        Query(Lists lists, BodyNames bodies) {
            this.lists = lists;
            this.bodies = bodies;
        }

        Answer on(View view) {
            return lists.answer(view, spec(view), MEETING, shown(view), MeetingList::new);
        }

        /// Of another day's list what was to come is not told: nobody knows what of it was planned by then.
        private static Condition shown(View view) {
            return view.isToday() ? noCondition() : MEETING.HELD_ON.le(view.asOf());
        }

        private ListSpec spec(View view) {
            var names = bodies.on(view.asOf()).choices(view.lang());
            var decisions = field(selectCount().from(DECISION).where(DECISION.MEETING.eq(MEETING.ID)));
            return ListSpec.of("meetings", "meetings.meetings.title", MEETING.ID)
                    .with(Column.date("held", "meetings.meeting.heldOn", MEETING.HELD_ON)
                            .linked(row -> "/meetings/meetings/" + row.get(MEETING.ID), MEETING.ID)
                            .filtered())
                    .with(Column.choice("body", "meetings.meeting.body", MEETING.BODY, names)
                            .filtered())
                    .with(Column.choice("kind", "meetings.meeting.kind", MEETING.KIND, MeetingKind.class)
                            .filtered())
                    .with(Column.choice("state", "meetings.meeting.state", MEETING.STATE, MeetingState.class)
                            .badged(row -> MeetingLook.of(MeetingState.valueOf(row.get(MEETING.STATE))), MEETING.STATE)
                            .filtered())
                    .with(Column.number("decisions", "meetings.meeting.decisions", decisions))
                    .with(Column.text("place", "meetings.meeting.place", MEETING.PLACE)
                            .searched()
                            .hidden())
                    .with(Column.text("remark", "meetings.meeting.remark", MEETING.REMARK)
                            .searched()
                            .hidden())
                    .sortedBy("-held")
                    .whenEmpty("meetings.meetings.none");
        }
    }
}
