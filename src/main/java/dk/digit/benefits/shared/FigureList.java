package dk.digit.benefits.shared;

import static dk.digit.benefits.db.Tables.FIGURE;
import static dk.digit.benefits.db.Tables.FIGURE_VALUE;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

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
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The figures about municipalities, and of how many each is known on a day.
public record FigureList(ListPage list) implements Page {

    static final String PATH = "/benefits/figures";

    @Override
    public String titleKey() {
        return "benefits.figures.title";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(SharedList.PATH, "benefits.shared.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    /// The day that values hold from; many sources name none.
    static String since(@Nullable LocalDate day, Lang lang) {
        return day == null ? Texts.of(lang, "benefits.figures.always") : Formats.date(day);
    }

    @Component
    static class Query {

        private static final Field<Integer> PLACES = DSL.field(name("on_day", "places"), SQLDataType.INTEGER);
        private static final Field<BigDecimal> TOGETHER = DSL.field(name("on_day", "together"), SQLDataType.NUMERIC);
        private static final Field<LocalDate> NEWEST = DSL.field(name("on_day", "newest"), SQLDataType.LOCALDATE);

        private final Lists lists;

        Query(Lists lists) {
            this.lists = lists;
        }

        Answer on(View view) {
            var onDay = select(
                            FIGURE_VALUE.FIGURE,
                            count().as("places"),
                            sum(FIGURE_VALUE.VALUE).as("together"),
                            max(Periods.start(FIGURE_VALUE.VALID)).as("newest"))
                    .from(FIGURE_VALUE)
                    .where(Periods.on(FIGURE_VALUE.VALID, view.asOf()))
                    .groupBy(FIGURE_VALUE.FIGURE)
                    .asTable("on_day");
            var from = FIGURE.leftJoin(onDay).on(FIGURE.CODE.eq(onDay.field(FIGURE_VALUE.FIGURE)));
            return lists.answer(view, spec(view.lang()), from, noCondition(), FigureList::new);
        }

        private static ListSpec spec(Lang lang) {
            return ListSpec.of("figures", "benefits.figures.title", FIGURE.CODE)
                    .with(Column.text("name", "benefits.shared.name", lang == Lang.DA ? FIGURE.NAME_DA : FIGURE.NAME_EN)
                            .linked(row -> PATH + "/" + row.get(FIGURE.CODE), FIGURE.CODE)
                            .searched())
                    .with(Column.text("code", "benefits.shared.code", FIGURE.CODE)
                            .searched())
                    .with(Column.number("places", "benefits.figures.places", PLACES))
                    .with(Column.number("together", "benefits.figures.together", TOGETHER)
                            .worded(Decimal.of(TOGETHER)))
                    .with(Column.text("unit", "benefits.shared.unit", FIGURE.UNIT))
                    .with(Column.date("newest", "benefits.figures.newest", NEWEST)
                            .worded(
                                    (row, shown) -> row.get(PLACES) == null ? "" : since(row.get(NEWEST), shown),
                                    PLACES))
                    .sortedBy("name")
                    .whenEmpty("benefits.figures.none");
        }
    }
}
