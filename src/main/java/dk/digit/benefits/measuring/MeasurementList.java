package dk.digit.benefits.measuring;

import dk.digit.association.Association;
import dk.digit.association.Municipality;
import dk.digit.association.WorkFunction;
import dk.digit.benefits.profiles.Holder;
import dk.digit.benefits.profiles.MeasureText;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.Portfolio;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What is to be measured by whom and when, what is missing first.
///
/// @param municipality slug of the municipality that the list is narrowed to, for the template file
/// @param activity the one that it is narrowed to
public record MeasurementList(
        ListPage list,
        @Nullable String municipality,
        @Nullable String activity) implements Page {

    public static final String PATH = "/benefits/measurements";

    @Override
    public String titleKey() {
        return "benefits.measure.list.title";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/benefits", "benefits.overview.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    /// The workbook for what the list is narrowed to.
    public String template() {
        var path = PATH + "/template";
        if (municipality != null) {
            path += "?municipality=" + municipality;
        }
        return activity == null ? path : path + (municipality == null ? "?" : "&") + "activity=" + activity;
    }

    /// Asks for the list: names, and one query for a page of it.
    @Component
    static class Query {

        private final Lists lists;
        private final Portfolio portfolio;
        private final Association association;

        Query(Lists lists, Portfolio portfolio, Association association) {
            this.lists = lists;
            this.portfolio = portfolio;
            this.association = association;
        }

        Answer on(View view) {
            var municipalities = association.municipalities();
            return lists.answer(
                    view,
                    spec(view.lang(), municipalities),
                    PartsOn.day(view.asOf()),
                    PartsOn.ASKED_ON.isNotNull(),
                    list -> new MeasurementList(list, slug(view, municipalities), single(view, "activity")));
        }

        private static @Nullable String single(View view, String param) {
            var all = view.params().all(param);
            return all.size() == 1 ? all.getFirst() : null;
        }

        private static @Nullable String slug(View view, List<Municipality> municipalities) {
            var code = single(view, "municipality");
            return municipalities.stream()
                    .filter(one -> one.code().value().equals(code))
                    .map(Municipality::slug)
                    .findFirst()
                    .orElse(null);
        }

        private ListSpec spec(Lang lang, List<Municipality> municipalities) {
            var slugs = municipalities.stream()
                    .collect(java.util.stream.Collectors.toMap(one -> one.code().value(), Municipality::slug));
            return ListSpec.of("measurements", "benefits.measure.list.title", PartsOn.ID)
                    .with(Column.text("benefit", "benefits.measure.list.benefit", PartsOn.name(lang))
                            .linked(
                                    row -> path(row, slugs.get(row.get(PartsOn.MUNICIPALITY))) + "/measurements",
                                    PartsOn.BENEFIT,
                                    PartsOn.MUNICIPALITY)
                            .searched())
                    .with(Column.choice(
                                    "municipality",
                                    "benefits.measure.list.municipality",
                                    PartsOn.MUNICIPALITY,
                                    municipalities.stream()
                                            .map(one -> Choice.named(one.code().value(), one.name()))
                                            .toList())
                            .filtered())
                    .with(Column.choice(
                                    "activity", "benefits.measure.list.activity", PartsOn.ACTIVITY, activities(lang))
                            .filtered())
                    .with(Column.yesNo("missing", "benefits.measure.list.missing", PartsOn.MISSING)
                            .badged(row -> row.get(PartsOn.MISSING) ? "error" : null)
                            .filtered())
                    .with(Column.date("asked", "benefits.measure.list.asked", PartsOn.ASKED_ON)
                            .filtered())
                    .with(Column.date("inBy", "benefits.measure.list.inBy", PartsOn.IN_BY)
                            .filtered())
                    .with(Column.choice("who", "benefits.measure.list.who", PartsOn.FUNCTION, WorkFunction.class)
                            .worded(Query::who, PartsOn.FUNCTION, PartsOn.TITLE)
                            .filtered())
                    .with(Column.number("last", "benefits.measure.list.last", PartsOn.LAST)
                            .worded((row, to) -> value(row, row.get(PartsOn.LAST), to), PartsOn.LAST, PartsOn.UNIT))
                    .with(Column.date("lastOn", "benefits.measure.list.lastOn", PartsOn.LAST_ON))
                    .with(Column.number("target", "benefits.measure.list.target", PartsOn.TARGET)
                            .worded((row, to) -> value(row, row.get(PartsOn.TARGET), to), PartsOn.TARGET, PartsOn.UNIT)
                            .hidden())
                    .with(Column.yesNo("example", "benefits.measure.list.example", PartsOn.EXAMPLE)
                            .filtered()
                            .hidden())
                    .sortedBy("inBy")
                    .whenEmpty("benefits.measure.list.none");
        }

        private static String path(Record row, @Nullable String slug) {
            return "/benefits/profiles/" + row.get(PartsOn.BENEFIT) + "/parts/" + slug;
        }

        private static String who(Record row, Lang lang) {
            return Objects.requireNonNull(Holder.of(row.get(PartsOn.FUNCTION), row.get(PartsOn.TITLE)))
                    .words(lang);
        }

        private static String value(Record row, @Nullable BigDecimal value, Lang lang) {
            return value == null
                    ? ""
                    : Texts.of(lang, "benefits.measure.value", MeasureText.words(lang, value), row.get(PartsOn.UNIT));
        }

        private List<Choice> activities(Lang lang) {
            return portfolio.activities().stream()
                    .sorted(Comparator.comparing((Activity one) -> one.name().in(lang)))
                    .map(one -> Choice.named(one.id().value(), one.name().in(lang)))
                    .toList();
        }
    }
}
