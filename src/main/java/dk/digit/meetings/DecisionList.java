package dk.digit.meetings;

import static dk.digit.meetings.db.Tables.DECISION;
import static dk.digit.meetings.db.Tables.DECISION_STATE;
import static dk.digit.meetings.db.Tables.MEETING;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;

import dk.digit.platform.text.Lang;
import dk.digit.platform.time.RoughDate;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/// The decisions up to a day with what had become of them by then; those that were not carried out first
/// of all.
record DecisionList(ListPage list, List<Decision> standingOut, LocalDate asOf) implements Page {

    private static final Field<String> STATE = field(name("state"), String.class);

    /// As many as a reader takes in at a glance; the others are found by the filter.
    private static final int SHOWN = 6;

    List<Decision> shown() {
        return standingOut.subList(0, Math.min(SHOWN, standingOut.size()));
    }

    int left() {
        return standingOut.size() - shown().size();
    }

    @Override
    public String titleKey() {
        return "meetings.decisions.title";
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Component
    static class Query {

        private final Lists lists;
        private final Decisions decisions;
        private final BodyNames bodies;

        Query(Lists lists, Decisions decisions, BodyNames bodies) {
            this.lists = lists;
            this.decisions = decisions;
            this.bodies = bodies;
        }

        Answer on(View view) {
            var now = now(view.asOf());
            return lists.answer(
                    view,
                    spec(view, now),
                    DECISION.leftJoin(MEETING)
                            .on(MEETING.ID.eq(DECISION.MEETING))
                            .crossJoin(now),
                    noCondition(),
                    list -> new DecisionList(list, decisions.standingOut(view.asOf()), view.asOf()));
        }

        private static Table<?> now(LocalDate day) {
            return lateral(select(
                                    DecisionState.stored(DECISION_STATE.STATE).as(STATE),
                                    DECISION_STATE.SINCE,
                                    DECISION_STATE.SINCE_PRECISION,
                                    DECISION_STATE.SINCE_DOUBTFUL)
                            .from(DECISION_STATE)
                            .where(DECISION_STATE.DECISION.eq(DECISION.ID))
                            .and(DECISION_STATE.SINCE.le(day))
                            .orderBy(DECISION_STATE.SINCE.desc(), DECISION_STATE.ID.desc())
                            .limit(1))
                    .as("now");
        }

        private ListSpec spec(View view, Table<?> now) {
            var text = view.lang() == Lang.DA ? DECISION.TEXT_DA : DECISION.TEXT_EN;
            var state = now.field(STATE);
            var since = now.field(DECISION_STATE.SINCE);
            var sincePrecision = now.field(DECISION_STATE.SINCE_PRECISION);
            var sinceDoubtful = now.field(DECISION_STATE.SINCE_DOUBTFUL);
            var names = bodies.on(view.asOf()).choices(view.lang());
            return ListSpec.of("decisions", "meetings.decisions.title", DECISION.ID)
                    .with(Column.text("text", "meetings.decision.text", text)
                            .linked(row -> "/meetings/decisions/" + row.get(DECISION.ID))
                            .searched())
                    .with(Column.choice("state", "meetings.decision.state", state, DecisionState.class)
                            .badged(row -> StateLook.of(DecisionState.valueOf(row.get(state))))
                            .filtered())
                    .with(Column.date("since", "meetings.decision.since", since)
                            .worded(rough(since, sincePrecision, sinceDoubtful), sincePrecision, sinceDoubtful))
                    .with(Column.date("due", "meetings.decision.due", DECISION.DUE_ON)
                            .worded(
                                    rough(DECISION.DUE_ON, DECISION.DUE_PRECISION, DECISION.DUE_DOUBTFUL),
                                    DECISION.DUE_PRECISION,
                                    DECISION.DUE_DOUBTFUL)
                            .filtered())
                    .with(Column.date("decided", "meetings.decision.decidedOn", DECISION.DECIDED_ON)
                            .worded(
                                    rough(DECISION.DECIDED_ON, DECISION.DECIDED_PRECISION, DECISION.DECIDED_DOUBTFUL),
                                    DECISION.DECIDED_PRECISION,
                                    DECISION.DECIDED_DOUBTFUL)
                            .filtered())
                    .with(Column.choice("body", "meetings.decision.body", DECISION.BODY, names)
                            .filtered())
                    .with(Column.choice(
                                    "proposer", "meetings.decision.proposedBy", DECISION.PROPOSED_BY, Proposer.class)
                            .filtered()
                            .hidden())
                    .sortedBy("-decided")
                    .whenEmpty("meetings.decisions.none");
        }

        private static Column.Wording rough(Field<LocalDate> day, Field<String> precision, Field<Boolean> doubtful) {
            return (Record row, Lang lang) -> {
                var date = RoughDate.of(row.get(day), row.get(precision), Boolean.TRUE.equals(row.get(doubtful)));
                return date == null ? "" : date.brief(lang);
            };
        }
    }
}
