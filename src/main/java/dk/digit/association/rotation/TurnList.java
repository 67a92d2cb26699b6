package dk.digit.association.rotation;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.row;

import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jooq.Field;
import org.jooq.Record7;
import org.jooq.Row7;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

/// The changes of a plan as a list. They are stored nowhere: the database gets them to sort and filter.
@Component
class TurnList {

    private static final Field<Integer> PLACE = field(name("turn", "place"), Integer.class);
    private static final Field<Integer> YEAR = field(name("turn", "turn_year"), Integer.class);
    private static final Field<String> BODY = field(name("turn", "body"), String.class);
    private static final Field<String> LEAVES = field(name("turn", "leaves"), String.class);
    private static final Field<String> ENTERS = field(name("turn", "enters"), String.class);
    private static final Field<Integer> LAST = field(name("turn", "last_year"), Integer.class);
    private static final Field<String> WHY = field(name("turn", "why"), String.class);

    private final Lists lists;

    TurnList(Lists lists) {
        this.lists = lists;
    }

    Answer answer(View view, RotationPlan plan, Names names, Function<ListPage, ? extends Page> page) {
        var spec = ListSpec.of("rotation", "association.rotation.changes", PLACE)
                .with(Column.number("turn", "association.rotation.year", YEAR)
                        .worded((row, lang) -> String.valueOf(row.get(YEAR))))
                .with(Column.text("body", "association.body", BODY).searched())
                .with(Column.text("enters", "association.rotation.enters", ENTERS)
                        .searched())
                .with(Column.text("leaves", "association.rotation.leaves", LEAVES)
                        .searched())
                .with(Column.number("until", "association.rotation.until", LAST)
                        .worded((row, lang) -> String.valueOf(row.get(LAST))))
                .with(Column.text("why", "association.rotation.why", WHY).unsorted());
        return lists.answer(
                view, spec, table(plan, names, new RotationWords(names, view.lang()), view), noCondition(), page);
    }

    private static Table<?> table(RotationPlan plan, Names names, RotationWords words, View view) {
        List<SeatTurn> turns = plan.changes();
        List<Row7<Integer, Integer, String, String, String, Integer, String>> rows = IntStream.range(0, turns.size())
                .mapToObj(place -> {
                    var turn = turns.get(place);
                    return row(
                            place,
                            turn.year(),
                            names.of(turn.body()).in(view.lang()),
                            words.leaves(turn),
                            names.of(turn.enters()),
                            turn.last(),
                            words.why(turn));
                })
                .toList();
        Table<Record7<Integer, Integer, String, String, String, Integer, String>> values =
                DSL.values(rows.toArray(Row7[]::new));
        return values.as("turn", "place", "turn_year", "body", "leaves", "enters", "last_year", "why");
    }
}
