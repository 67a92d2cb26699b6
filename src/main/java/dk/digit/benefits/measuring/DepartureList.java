package dk.digit.benefits.measuring;

import static dk.digit.benefits.db.Tables.DEPARTURE;
import static java.util.stream.Collectors.toSet;
import static org.jooq.impl.DSL.coalesce;

import dk.digit.association.Association;
import dk.digit.benefits.BenefitsRules;
import dk.digit.platform.access.Rights;
import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Lang;
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
import dk.digit.portfolio.ActivityLocator;
import dk.digit.portfolio.Portfolio;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jooq.Field;
import org.springframework.stereotype.Component;

/// Where municipalities depart from the shared standard on a day.
public record DepartureList(ListPage list) implements Page {

    public static final String PATH = "/benefits/departures";

    @Override
    public String titleKey() {
        return "benefits.departure.title";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/benefits", "benefits.overview.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    /// Asks for the list.
    @Component
    static class Query {

        private final Lists lists;
        private final Portfolio portfolio;
        private final Association association;
        private final Rights rights;

        Query(Lists lists, Portfolio portfolio, Association association, Rights rights) {
            this.lists = lists;
            this.portfolio = portfolio;
            this.association = association;
            this.rights = rights;
        }

        Answer on(View view) {
            return lists.answer(
                    view, spec(view), DEPARTURE, Periods.on(DEPARTURE.PERIOD, view.asOf()), DepartureList::new);
        }

        private ListSpec spec(View view) {
            var lang = view.lang();
            var kept = kept(view);
            Field<String> process = words(DEPARTURE.PROCESS_DA, DEPARTURE.PROCESS_EN, lang);
            return ListSpec.of("departures", "benefits.departure.title", DEPARTURE.ID)
                    .with(Column.text("process", "benefits.departure.process", process)
                            .linked(row -> kept.contains(row.get(DEPARTURE.ACTIVITY))
                                    ? PATH + "/" + row.get(DEPARTURE.ID) + "/end"
                                    : null)
                            .searched())
                    .with(Column.choice(
                                    "municipality",
                                    "benefits.measure.list.municipality",
                                    DEPARTURE.MUNICIPALITY,
                                    association.municipalities().stream()
                                            .map(one -> Choice.named(one.code().value(), one.name()))
                                            .toList())
                            .filtered())
                    .with(Column.choice(
                                    "activity", "benefits.measure.list.activity", DEPARTURE.ACTIVITY, activities(lang))
                            .filtered())
                    .with(Column.text(
                                    "reason",
                                    "benefits.departure.reason",
                                    words(DEPARTURE.REASON_DA, DEPARTURE.REASON_EN, lang))
                            .searched())
                    .with(Column.date("since", "benefits.departure.since", Periods.start(DEPARTURE.PERIOD)))
                    .with(Column.yesNo("example", "benefits.measure.list.example", DEPARTURE.EXAMPLE)
                            .filtered())
                    .sortedBy("activity")
                    .whenEmpty("benefits.departure.none");
        }

        /// The activities that the reader keeps, and so their departures.
        private Set<String> kept(View view) {
            return portfolio.activities().stream()
                    .filter(one -> rights.may(view.actor(), BenefitsRules.EDIT, ActivityLocator.target(one)))
                    .map(one -> one.id().value())
                    .collect(toSet());
        }

        private static Field<String> words(Field<String> da, Field<String> en, Lang lang) {
            return lang == Lang.DA ? da : coalesce(en, da);
        }

        private List<Choice> activities(Lang lang) {
            return portfolio.activities().stream()
                    .sorted(Comparator.comparing((Activity one) -> one.name().in(lang)))
                    .map(one -> Choice.named(one.id().value(), one.name().in(lang)))
                    .toList();
        }
    }
}
