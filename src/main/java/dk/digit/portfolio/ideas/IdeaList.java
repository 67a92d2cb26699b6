package dk.digit.portfolio.ideas;

import static dk.digit.portfolio.db.Tables.IDEA;
import static dk.digit.portfolio.db.Tables.IDEA_STATE;
import static dk.digit.portfolio.db.Tables.IDEA_VERSION;
import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.association.Association;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import java.time.LocalDate;
import org.jooq.Field;
import org.jooq.Table;
import org.springframework.stereotype.Component;

/// The ideas that there were on a day, with where they stand, who wants them and how they score.
public record IdeaList(ListPage list) implements Page {

    @Override
    public String titleKey() {
        return "portfolio.ideas.title";
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Component
    static class Query {

        private final Lists lists;
        private final Association association;

        Query(Lists lists, Association association) {
            this.lists = lists;
            this.association = association;
        }

        Answer on(View view) {
            var from = new From(view.asOf());
            return lists.answer(view, spec(view, from), from.table(), noCondition(), IdeaList::new);
        }

        /// The joined tables of a day.
        private record From(Table<?> words, Table<?> standing, Table<?> interest, Table<?> points, Table<?> places) {

            From(LocalDate day) {
                this(
                        IdeaTables.words(day),
                        IdeaTables.standing(day),
                        IdeaTables.interest(day),
                        IdeaTables.points(day),
                        IdeaTables.places(day));
            }

            Table<?> table() {
                return IDEA.crossJoin(words)
                        .crossJoin(standing)
                        .leftJoin(interest)
                        .on(interest.field(IdeaTables.OF).eq(IDEA.ID))
                        .leftJoin(points)
                        .on(points.field(IdeaTables.OF).eq(IDEA.ID))
                        .leftJoin(places)
                        .on(places.field(IdeaTables.OF).eq(IDEA.ID));
            }

            <T> Field<T> word(Field<T> column) {
                return requireNonNull(words.field(column));
            }

            private Field<Integer> count(Field<Integer> column) {
                return coalesce(interest.field(column), inline(0));
            }
        }

        private ListSpec spec(View view, From from) {
            var state = requireNonNull(from.standing().field(IDEA_STATE.STATE));
            var members = association.municipalities().stream()
                    .map(one -> Choice.named(one.code().value(), one.name()))
                    .toList();
            return ListSpec.of("ideas", "portfolio.ideas.title", IDEA.ID)
                    .with(Column.text("title", "portfolio.ideas.idea", from.word(IDEA_VERSION.TITLE))
                            .linked(row -> Idea.path(row.get(IDEA.ID)))
                            .searched())
                    .with(Column.choice("state", "portfolio.ideas.state", state, IdeaState.class)
                            .badged(row -> IdeaLook.badge(IdeaState.valueOf(row.get(state))))
                            .filtered())
                    .with(Column.number(
                            "place",
                            "portfolio.ideas.place",
                            requireNonNull(from.places().field(IdeaTables.PLACE))))
                    .with(Column.number(
                            "points",
                            "portfolio.ideas.points",
                            requireNonNull(from.points().field(IdeaTables.POINTS))))
                    .with(Column.number("wanting", "portfolio.ideas.wanting", from.count(IdeaTables.WANTING)))
                    .with(Column.number("leading", "portfolio.ideas.leading", from.count(IdeaTables.LEADING))
                            .hidden())
                    .with(Column.number("answers", "portfolio.ideas.answers", from.count(IdeaTables.ANSWERS)))
                    .with(Column.money("value", "portfolio.ideas.valueLikely", from.word(IDEA_VERSION.VALUE_LIKELY))
                            .filtered())
                    .with(Column.money("once", "portfolio.ideas.costOnce", from.word(IDEA_VERSION.COST_ONCE))
                            .hidden())
                    .with(Column.money("yearly", "portfolio.ideas.costYearly", from.word(IDEA_VERSION.COST_YEARLY))
                            .hidden())
                    .with(Column.choice("municipality", "portfolio.ideas.from", IDEA.MUNICIPALITY, members)
                            .filtered())
                    .with(Column.text("area", "portfolio.ideas.area", from.word(IDEA_VERSION.AREA))
                            .searched()
                            .hidden())
                    .with(Column.date("law", "portfolio.ideas.lawOn", from.word(IDEA_VERSION.LAW_ON))
                            .filtered()
                            .hidden())
                    .with(Column.text("need", "portfolio.ideas.need", from.word(IDEA_VERSION.NEED))
                            .searched()
                            .hidden())
                    .with(Column.text("words", "portfolio.ideas.value", from.word(IDEA_VERSION.VALUE_WORDS))
                            .searched()
                            .hidden())
                    .with(Column.text("reference", "portfolio.ideas.reference", IDEA.REFERENCE)
                            .hidden())
                    .with(Column.date(
                                    "since",
                                    "portfolio.ideas.since",
                                    requireNonNull(from.standing().field(IDEA_STATE.SINCE)))
                            .filtered())
                    .sortedBy("-since")
                    .whenEmpty("portfolio.ideas.none");
        }
    }
}
