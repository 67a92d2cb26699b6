package dk.digit.portfolio.capacity;

import static dk.digit.portfolio.capacity.Vacancies.ACTIVITY;
import static dk.digit.portfolio.capacity.Vacancies.CONSEQUENCE;
import static dk.digit.portfolio.capacity.Vacancies.DAYS;
import static dk.digit.portfolio.capacity.Vacancies.ENGAGEMENT;
import static dk.digit.portfolio.capacity.Vacancies.GATE;
import static dk.digit.portfolio.capacity.Vacancies.HOLDER;
import static dk.digit.portfolio.capacity.Vacancies.KEY;
import static dk.digit.portfolio.capacity.Vacancies.NAME_DA;
import static dk.digit.portfolio.capacity.Vacancies.NAME_EN;
import static dk.digit.portfolio.capacity.Vacancies.REASON;
import static dk.digit.portfolio.capacity.Vacancies.ROLE;
import static dk.digit.portfolio.capacity.Vacancies.SINCE;
import static org.jooq.impl.DSL.noCondition;

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
import dk.digit.portfolio.HolderNames;
import dk.digit.portfolio.Phase;
import dk.digit.portfolio.ProjectRole;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/// The roles that nobody is in: for how long, why, what cannot go on, and which gate they hold up.
public record VacancyList(ListPage list) implements Page {

    @Override
    public String titleKey() {
        return "portfolio.capacity.vacancies";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/portfolio", "portfolio.overview.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Component
    static class Query {

        private final Lists lists;
        private final Vacancies vacancies;
        private final HolderNames names;

        Query(Lists lists, Vacancies vacancies, HolderNames names) {
            this.lists = lists;
            this.vacancies = vacancies;
            this.names = names;
        }

        Answer on(View view) {
            return lists.answer(view, spec(view), vacancies.table(view.asOf()), noCondition(), VacancyList::new);
        }

        private ListSpec spec(View view) {
            var known = names.read();
            var day = view.asOf();
            var holders = Stream.concat(names.members(day).stream(), names.bodies(day, view.lang()).stream())
                    .toList();
            return ListSpec.of("vacancies", "portfolio.capacity.vacancies", KEY)
                    .with(Column.text(
                                    "activity", "portfolio.LoadBy.ACTIVITY", view.lang() == Lang.DA ? NAME_DA : NAME_EN)
                            .linked(row -> "/portfolio/activities/" + row.get(ACTIVITY) + "/people", ACTIVITY)
                            .searched())
                    .with(Column.choice("role", "portfolio.capacity.role", ROLE, ProjectRole.class)
                            .filtered())
                    .with(Column.date("since", "portfolio.capacity.vacantSince", SINCE)
                            .worded((row, lang) -> since(row, lang, day)))
                    .with(Column.number("days", "portfolio.capacity.days", DAYS).worded((row, lang) -> days(row, lang)))
                    .with(Column.choice("reason", "portfolio.capacity.reason", REASON, VacancyReason.class)
                            .linked(Query::request, ENGAGEMENT)
                            .filtered())
                    .with(Column.choice("municipality", "portfolio.capacity.holder", HOLDER, holders)
                            .worded((row, lang) -> {
                                var holder = row.get(HOLDER);
                                return holder == null ? "" : known.name(holder).in(lang);
                            })
                            .filtered())
                    .with(Column.choice("gate", "portfolio.capacity.blocks", GATE, Phase.class)
                            .worded(Query::blocks)
                            .filtered())
                    .with(Column.text("consequence", "portfolio.capacity.consequence", CONSEQUENCE)
                            .worded(Query::consequence, ROLE)
                            .searched())
                    .sortedBy("-days")
                    .whenEmpty("portfolio.capacity.noVacancies");
        }

        private static String since(Record row, Lang lang, java.time.LocalDate day) {
            var since = row.get(SINCE);
            return since == null
                    ? Texts.of(lang, "portfolio.phase.unknown")
                    : since.isAfter(day)
                            ? Texts.of(lang, "portfolio.capacity.missingFrom", Formats.date(since))
                            : Formats.date(since);
        }

        private static String days(Record row, Lang lang) {
            var days = row.get(DAYS);
            return days == null || days < 0 ? "" : Formats.number(lang, days);
        }

        private static String request(Record row) {
            var engagement = row.get(ENGAGEMENT);
            return engagement == null
                    ? "/portfolio/activities/" + row.get(ACTIVITY) + "/people"
                    : "/portfolio/requests/" + engagement;
        }

        private static String blocks(Record row, Lang lang) {
            var gate = row.get(GATE);
            return gate == null ? "" : Texts.of(lang, "portfolio.capacity.gateTo", Phase.valueOf(gate));
        }

        private static String consequence(Record row, Lang lang) {
            var written = row.get(CONSEQUENCE);
            return written == null ? Texts.of(lang, "portfolio.capacity.without." + row.get(ROLE)) : written;
        }
    }
}
