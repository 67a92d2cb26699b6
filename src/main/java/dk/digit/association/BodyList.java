package dk.digit.association;

import static dk.digit.association.db.Tables.BODY;
import static dk.digit.association.db.Tables.MEMBERSHIP;
import static dk.digit.association.db.Tables.PUB_VACANCY;
import static dk.digit.association.db.Tables.SEAT;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.when;

import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Lang;
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
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The bodies of a day with how many seats they have and how many of them are vacant.
record BodyList(ListPage list) implements Page {

    @Override
    public String titleKey() {
        return "association.bodies.title";
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
            return lists.answer(view, spec(view), BODY, Periods.on(BODY.PERIOD, view.asOf()), BodyList::new);
        }

        private static ListSpec spec(View view) {
            boolean danish = view.lang() == Lang.DA;
            var numbered = count(SEAT, SEAT.BODY, SEAT.PERIOD, view.asOf());
            var members = field(selectCount().from(MEMBERSHIP).where(Periods.on(MEMBERSHIP.PERIOD, view.asOf())));
            var seats = numbered.plus(when(BODY.EVERY_MEMBER, members).otherwise(inline(0)));
            var vacant = count(PUB_VACANCY, PUB_VACANCY.BODY, PUB_VACANCY.PERIOD, view.asOf());
            return ListSpec.of("bodies", "association.bodies.title", BODY.ID)
                    .with(Column.text(
                                    "name",
                                    "association.body",
                                    BodyName.on(view.asOf()).in(view.lang()))
                            .linked(row -> "/association/bodies/" + row.get(BODY.ID))
                            .searched())
                    .with(Column.choice("kind", "association.body.kind", BODY.KIND, BodyKind.class)
                            .filtered())
                    .with(Column.number("seats", "association.body.seats", seats))
                    .with(Column.number("vacant", "association.body.vacant", vacant)
                            .filtered())
                    .with(Column.text(
                            "filledBy", "association.body.filledBy", danish ? BODY.FILLED_BY_DA : BODY.FILLED_BY_EN))
                    .with(Column.text(
                            "rotation", "association.body.rotation", danish ? BODY.ROTATION_DA : BODY.ROTATION_EN))
                    .with(Column.number("place", "association.body.place", BODY.PLACE)
                            .hidden())
                    .sortedBy("place")
                    .whenEmpty("association.bodies.none");
        }

        private static Field<Integer> count(
                Table<?> of, Field<String> body, Field<dk.digit.platform.time.Period> period, LocalDate day) {
            return DSL.field(selectCount().from(of).where(body.eq(BODY.ID)).and(Periods.on(period, day)));
        }
    }
}
