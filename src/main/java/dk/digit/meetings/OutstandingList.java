package dk.digit.meetings;

import static dk.digit.meetings.db.Tables.DECISION;
import static dk.digit.meetings.db.Tables.DECISION_BINDING;
import static dk.digit.meetings.db.Tables.DECISION_STATE;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import dk.digit.platform.text.Lang;
import dk.digit.platform.time.RoughDate;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/// What was decided by a day and not carried out by then, in groups by how far it lags behind.
///
/// @param groups how many there are of each, the worst first; those without any are left out
record OutstandingList(ListPage list, Map<Lateness, Integer> groups, int total) implements Page {

    static final String PATH = "/meetings/decisions/outstanding";

    @Override
    public String titleKey() {
        return "meetings.outstanding.title";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/meetings/decisions", "meetings.decisions.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Component
    static class Query {

        private final Lists lists;
        private final Decisions decisions;
        private final OwnerFields owners;

        Query(Lists lists, Decisions decisions, OwnerFields owners) {
            this.lists = lists;
            this.decisions = decisions;
            this.owners = owners;
        }

        Answer on(View view) {
            var day = view.asOf();
            var now = now(day);
            return lists.answer(
                    view,
                    spec(view, now),
                    DECISION.crossJoin(now),
                    now.field(STATE).in(DecisionState.OPEN.name(), DecisionState.IN_PROGRESS.name()),
                    list -> page(list, decisions.open(day), day));
        }

        private static OutstandingList page(ListPage list, List<Decision> open, LocalDate day) {
            var groups = new EnumMap<Lateness, Integer>(Lateness.class);
            open.forEach(decision -> groups.merge(Lateness.of(decision, day), 1, Integer::sum));
            return new OutstandingList(list, groups, open.size());
        }

        private static final Field<String> STATE = field(name("state"), String.class);

        private static Table<?> now(LocalDate day) {
            return lateral(select(
                                    DecisionState.stored(DECISION_STATE.STATE).as(STATE),
                                    DECISION_STATE.NOTE_DA,
                                    DECISION_STATE.NOTE_EN)
                            .from(DECISION_STATE)
                            .where(DECISION_STATE.DECISION.eq(DECISION.ID))
                            .and(DECISION_STATE.SINCE.le(day))
                            .orderBy(DECISION_STATE.SINCE.desc(), DECISION_STATE.ID.desc())
                            .limit(1))
                    .as("now");
        }

        private ListSpec spec(View view, Table<?> now) {
            var day = view.asOf();
            boolean danish = view.lang() == Lang.DA;
            var text = danish ? DECISION.TEXT_DA : DECISION.TEXT_EN;
            var note = danish
                    ? now.field(DECISION_STATE.NOTE_DA)
                    : org.jooq.impl.DSL.coalesce(now.field(DECISION_STATE.NOTE_EN), now.field(DECISION_STATE.NOTE_DA));
            var lateness = Lateness.of(
                    new Lateness.Columns(
                            now.field(STATE),
                            last(DECISION.DUE_ON, DECISION.DUE_PRECISION),
                            last(DECISION.DECIDED_ON, DECISION.DECIDED_PRECISION),
                            DECISION.REVIEW_ON),
                    day);
            var age = field("{0} - {1}", Integer.class, val(day), DECISION.DECIDED_ON);
            var binds = field(selectCount().from(DECISION_BINDING).where(DECISION_BINDING.DECISION.eq(DECISION.ID)));
            var names = owners.names(day);
            return ListSpec.of("outstanding", "meetings.outstanding.title", DECISION.ID)
                    .with(Column.choice("lateness", "meetings.outstanding.lateness", lateness, Lateness.class)
                            .badged(row -> StateLook.of(Lateness.valueOf(row.get(lateness))))
                            .filtered())
                    .with(Column.text("text", "meetings.decision.text", text)
                            .linked(row -> "/meetings/decisions/" + row.get(DECISION.ID))
                            .searched())
                    .with(Column.number("age", "meetings.outstanding.age", age))
                    .with(Column.text("owner", "meetings.owner", DECISION.OWNER_FUNCTION)
                            .worded(
                                    (row, lang) -> owner(names, row, lang),
                                    DECISION.OWNER_MUNICIPALITY,
                                    DECISION.OWNER_BODY))
                    .with(Column.text("waits", "meetings.outstanding.waits", note)
                            .searched())
                    .with(date(
                            "due",
                            "meetings.decision.due",
                            DECISION.DUE_ON,
                            DECISION.DUE_PRECISION,
                            DECISION.DUE_DOUBTFUL))
                    .with(Column.date("review", "meetings.decision.review", DECISION.REVIEW_ON)
                            .filtered())
                    .with(date(
                                    "decided",
                                    "meetings.decision.decidedOn",
                                    DECISION.DECIDED_ON,
                                    DECISION.DECIDED_PRECISION,
                                    DECISION.DECIDED_DOUBTFUL)
                            .hidden())
                    .with(Column.number("binds", "meetings.outstanding.binds", binds)
                            .hidden())
                    .sortedBy("lateness")
                    .whenEmpty("meetings.outstanding.none");
        }

        private static Column date(
                String key, String label, Field<LocalDate> on, Field<String> precision, Field<Boolean> doubtful) {
            return Column.date(key, label, on)
                    .worded(
                            (row, lang) -> {
                                var date = RoughDate.of(
                                        row.get(on), row.get(precision), Boolean.TRUE.equals(row.get(doubtful)));
                                return date == null ? "" : date.brief(lang);
                            },
                            precision,
                            doubtful)
                    .filtered();
        }

        private static String owner(OwnerFields.Names names, Record row, Lang lang) {
            var name = names.of(
                    Owner.of(
                            row.get(DECISION.OWNER_FUNCTION),
                            row.get(DECISION.OWNER_MUNICIPALITY),
                            row.get(DECISION.OWNER_BODY)),
                    lang);
            return name == null ? "" : name;
        }

        /// The last day that a date may mean.
        private static Field<LocalDate> last(Field<LocalDate> on, Field<String> precision) {
            return when(
                            precision.eq(RoughDate.Precision.MONTH.name()),
                            field(
                                    "(date_trunc('month', {0}::timestamp) + interval '1 month - 1 day')::date",
                                    LocalDate.class, on))
                    .when(
                            precision.eq(RoughDate.Precision.YEAR.name()),
                            field("make_date(extract(year from {0})::int, 12, 31)", LocalDate.class, on))
                    .otherwise(on);
        }
    }
}
