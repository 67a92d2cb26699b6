package dk.digit.benefits.shared;

import static dk.digit.benefits.db.Tables.FIGURE_VALUE;

import dk.digit.association.Association;
import dk.digit.association.Municipality;
import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import java.text.Collator;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/// One figure: what it is in each municipality on a day.
///
/// @param all to choose one whose history is looked up, or that gets its first value
public record FigurePage(Figure figure, ListPage list, List<Municipality> all) implements Page {

    @Override
    public String title(Lang lang) {
        return figure.name().in(lang);
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of(SharedList.PATH, "benefits.shared.title"),
                Crumb.of(FigureList.PATH, "benefits.figures.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Override
    public RecordKey record() {
        return new RecordKey("benefits", "figure", figure.code());
    }

    public String path() {
        return path(figure);
    }

    static String path(Figure figure) {
        return FigureList.PATH + "/" + figure.code();
    }

    @Component
    static class Query {

        private static final Field<LocalDate> FROM = Periods.start(FIGURE_VALUE.VALID);

        private final Lists lists;
        private final Association association;

        Query(Lists lists, Association association) {
            this.lists = lists;
            this.association = association;
        }

        Answer of(Figure figure, View view) {
            var all = association.municipalities();
            return lists.answer(
                    view,
                    spec(figure, all, view.lang()),
                    FIGURE_VALUE,
                    FIGURE_VALUE.FIGURE.eq(figure.code()).and(Periods.on(FIGURE_VALUE.VALID, view.asOf())),
                    list -> new FigurePage(figure, list, all));
        }

        private static ListSpec spec(Figure figure, List<Municipality> all, Lang lang) {
            Map<String, String> slugs =
                    all.stream().collect(Collectors.toMap(one -> one.code().value(), Municipality::slug));
            var byName = Collator.getInstance(Lang.DA.locale());
            var choices = all.stream()
                    .sorted((one, other) -> byName.compare(one.name(), other.name()))
                    .map(one -> Choice.named(one.code().value(), one.name()))
                    .toList();
            return ListSpec.of(figure.code(), "benefits.figures.ofMunicipalities", FIGURE_VALUE.MUNICIPALITY)
                    .with(Column.choice(
                                    "municipality", "benefits.figures.municipality", FIGURE_VALUE.MUNICIPALITY, choices)
                            .linked(row -> path(figure) + "/" + slugs.get(row.get(FIGURE_VALUE.MUNICIPALITY)))
                            .filtered())
                    .with(Column.number("value", "benefits.figures.value", FIGURE_VALUE.VALUE)
                            .worded(Decimal.of(FIGURE_VALUE.VALUE)))
                    .with(Column.date("from", "benefits.shared.from", FROM)
                            .worded((row, shown) -> FigureList.since(row.get(FROM), shown)))
                    .with(Column.text(
                                    "source",
                                    "benefits.shared.source",
                                    lang == Lang.DA ? FIGURE_VALUE.SOURCE_DA : FIGURE_VALUE.SOURCE_EN)
                            .searched())
                    .sortedBy("municipality")
                    .whenEmpty("benefits.figures.noneOfMunicipalities");
        }
    }
}
