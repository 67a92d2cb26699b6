package dk.digit.association;

import static dk.digit.association.db.Tables.BODY;
import static dk.digit.association.db.Tables.FUNCTION;
import static dk.digit.association.db.Tables.PUB_VACANCY;
import static dk.digit.association.db.Tables.SEAT;
import static dk.digit.association.db.Tables.SEAT_HOLDING;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import dk.digit.platform.chart.Timeline;
import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Crumb;
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
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Every vacancy there is, was or is to come; none of them entered, all derived.
record VacancyList(ListPage list, @Nullable Timeline timeline) implements Page {

    /// Where a vacancy lies, seen from the day.
    enum When {
        NOW,
        COMING,
        PAST
    }

    @Override
    public String titleKey() {
        return "association.vacancies.title";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/association", "association.overview.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Component
    static class Query {

        private final Lists lists;
        private final Seats seats;
        private final SeatTimelines timelines;

        Query(Lists lists, Seats seats, SeatTimelines timelines) {
            this.lists = lists;
            this.seats = seats;
            this.timelines = timelines;
        }

        Answer on(View view) {
            return lists.answer(
                    view,
                    spec(view),
                    vacancies(),
                    noCondition(),
                    list -> new VacancyList(
                            list, timelines.ofVacancies(seats.vacantDuring(new Period(null, null)), view)));
        }

        private static Table<?> vacancies() {
            return PUB_VACANCY
                    .join(SEAT)
                    .on(SEAT.ID.eq(PUB_VACANCY.SEAT))
                    .join(BODY)
                    .on(BODY.ID.eq(SEAT.BODY))
                    .join(FUNCTION)
                    .on(FUNCTION.ID.eq(SEAT.FUNCTION))
                    .leftJoin(SEAT_HOLDING)
                    .on(SEAT_HOLDING.SEAT.eq(SEAT.ID))
                    .and(HoldingRow.IS_HOLDER)
                    .and(Periods.end(SEAT_HOLDING.PERIOD).eq(Periods.start(PUB_VACANCY.PERIOD)));
        }

        private static ListSpec spec(View view) {
            boolean danish = view.lang() == Lang.DA;
            var first = Periods.start(PUB_VACANCY.PERIOD);
            Field<LocalDate> last = field("(upper({0}) - 1)", LocalDate.class, PUB_VACANCY.PERIOD);
            var sure = coalesce(SEAT_HOLDING.END_KNOWN, SEAT.START_KNOWN);
            var state = when(Periods.on(PUB_VACANCY.PERIOD, view.asOf()), inline(When.NOW.name()))
                    .when(first.gt(val(view.asOf())), inline(When.COMING.name()))
                    .otherwise(inline(When.PAST.name()));
            var seats = count(SEAT.as("of_body"), view.asOf()).as("seats_of_body");
            var held = held(view.asOf());
            var name = danish ? FUNCTION.NAME_DA : FUNCTION.NAME_EN;
            var function = when(SEAT.SUBJECT.eq(inline("")), name)
                    .otherwise(name.concat(inline(" (")).concat(SEAT.SUBJECT).concat(inline(")")));
            Field<String> id = field("{0} || ' ' || lower({1})", String.class, PUB_VACANCY.SEAT, PUB_VACANCY.PERIOD);
            return ListSpec.of("vacancies", "association.vacancies.title", id)
                    .with(Column.text("seat", "association.seat", function).searched())
                    .with(Column.text(
                                    "body",
                                    "association.body",
                                    BodyName.on(view.asOf()).in(view.lang()))
                            .linked(row -> "/association/bodies/" + row.get(BODY.ID), BODY.ID)
                            .searched())
                    .with(Column.choice("state", "association.vacancy.state", state, When.class)
                            .badged(row -> row.get(state).equals(When.NOW.name()) ? "warning" : "plain")
                            .filtered())
                    .with(Column.number("held", "association.vacancy.means", held)
                            .worded(
                                    (row, lang) -> means(lang, row.get(state), row.get(held), row.get(seats)),
                                    state,
                                    seats)
                            .unsorted())
                    .with(Column.date("first", "association.vacancy.first", first)
                            .worded((row, lang) -> first(row, first, sure, lang), sure)
                            .filtered())
                    .with(Column.date("last", "association.vacancy.last", last).filtered())
                    .with(Column.date("length", "association.vacancy.length", first)
                            .worded(
                                    (row, lang) -> SeatWords.length(lang, row.get(PUB_VACANCY.PERIOD), view.asOf()),
                                    PUB_VACANCY.PERIOD)
                            .unsorted())
                    .sortedBy("-first")
                    .whenEmpty("association.vacancies.none");
        }

        /// The seats of the vacancy's body that somebody holds.
        private static Field<Integer> held(LocalDate day) {
            var others = PUB_VACANCY.as("others");
            var vacant = field(
                    selectCount().from(others).where(others.BODY.eq(BODY.ID)).and(Periods.on(others.PERIOD, day)));
            return count(SEAT.as("of_body"), day).minus(vacant);
        }

        private static Field<Integer> count(dk.digit.association.db.tables.Seat seats, LocalDate day) {
            return field(selectCount().from(seats).where(seats.BODY.eq(BODY.ID)).and(Periods.on(seats.PERIOD, day)));
        }

        /// What a vacancy of the day means: how much of its body is left.
        private static String means(Lang lang, String state, Integer held, Integer seats) {
            return state.equals(When.NOW.name()) ? Texts.of(lang, "association.vacancy.held", held, seats) : "";
        }

        private static String first(Record row, Field<LocalDate> first, Field<Boolean> sure, Lang lang) {
            var day = Formats.date(row.get(first));
            return row.get(sure) ? day : Texts.of(lang, "platform.date.doubtful", day);
        }
    }
}
