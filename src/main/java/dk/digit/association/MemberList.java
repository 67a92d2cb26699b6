package dk.digit.association;

import static dk.digit.association.db.Tables.MEMBERSHIP;
import static dk.digit.association.db.Tables.MUNICIPALITY;
import static dk.digit.association.db.Tables.SEAT_HOLDING;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
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
import org.springframework.stereotype.Component;

/// The memberships of a day: members, and those who had been.
record MemberList(ListPage list) implements Page {

    /// Whether a membership runs on the day.
    enum State {
        MEMBER,
        FORMER
    }

    @Override
    public String titleKey() {
        return "association.members.title";
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

        Query(Lists lists) {
            this.lists = lists;
        }

        Answer on(View view) {
            return lists.answer(
                    view,
                    spec(view),
                    MEMBERSHIP.join(MUNICIPALITY).on(MUNICIPALITY.CODE.eq(MEMBERSHIP.MUNICIPALITY)),
                    Periods.start(MEMBERSHIP.PERIOD).le(val(view.asOf())),
                    MemberList::new);
        }

        private static ListSpec spec(View view) {
            var state = when(Periods.on(MEMBERSHIP.PERIOD, view.asOf()), inline(State.MEMBER.name()))
                    .otherwise(inline(State.FORMER.name()));
            var seats = field(selectCount()
                    .from(SEAT_HOLDING)
                    .where(SEAT_HOLDING.MUNICIPALITY.eq(MUNICIPALITY.CODE))
                    .and(HoldingRow.IS_HOLDER)
                    .and(Periods.on(SEAT_HOLDING.PERIOD, view.asOf())));
            var remark = view.lang() == Lang.DA ? MEMBERSHIP.REMARK_DA : MEMBERSHIP.REMARK_EN;
            return ListSpec.of("members", "association.members.title", MEMBERSHIP.ID)
                    .with(Column.text("name", "association.municipality.name", MUNICIPALITY.NAME)
                            .linked(row -> "/association/members/" + row.get(MUNICIPALITY.SLUG), MUNICIPALITY.SLUG)
                            .searched())
                    .with(Column.choice("state", "association.member.state", state, State.class)
                            .badged(row -> row.get(state).equals(State.MEMBER.name()) ? "success" : "plain")
                            .filtered())
                    .with(Column.date("first", "association.member.since", Periods.start(MEMBERSHIP.PERIOD))
                            .filtered())
                    .with(Column.date("last", "association.member.until", last())
                            .filtered())
                    .with(Column.number("seats", "association.member.seats", seats))
                    .with(Column.text("code", "association.municipality.code", MUNICIPALITY.CODE)
                            .searched())
                    .with(Column.text("cvr", "association.municipality.cvr", MUNICIPALITY.CVR)
                            .searched())
                    .with(Column.text("region", "association.municipality.region", MUNICIPALITY.REGION)
                            .hidden())
                    .with(Column.number("population", "association.municipality.population", MUNICIPALITY.POPULATION)
                            .worded(Query::population, MUNICIPALITY.POPULATION_ON)
                            .hidden())
                    .with(Column.text("remark", "association.remark", remark).hidden())
                    .sortedBy("name")
                    .whenEmpty("association.members.none");
        }

        private static Field<LocalDate> last() {
            return field("(upper({0}) - 1)", LocalDate.class, MEMBERSHIP.PERIOD);
        }

        private static String population(Record row, Lang lang) {
            var population = row.get(MUNICIPALITY.POPULATION);
            if (population == null) {
                return "";
            }
            var number = Formats.number(lang, population);
            return row.get(MUNICIPALITY.POPULATION_ON) == null
                    ? Texts.of(lang, "association.municipality.undated", number)
                    : number;
        }
    }
}
