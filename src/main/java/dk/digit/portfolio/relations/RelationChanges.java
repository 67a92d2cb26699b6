package dk.digit.portfolio.relations;

import static java.util.stream.Collectors.toMap;

import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;
import dk.digit.platform.web.View;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.Portfolio;
import dk.digit.portfolio.PortfolioChanges;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Relations that began and ended between two days.
@Component
class RelationChanges implements PortfolioChanges {

    private final StoredRelations relations;
    private final Portfolio portfolio;

    RelationChanges(StoredRelations relations, Portfolio portfolio) {
        this.relations = relations;
        this.portfolio = portfolio;
    }

    @Override
    public List<Change> between(LocalDate since, LocalDate until, @Nullable ActivityId activity, View view) {
        var named = portfolio.activities().stream().collect(toMap(Activity::id, one -> one));
        var changes = new ArrayList<Change>();
        for (Relation one : relations.touching(new Period(since, until.plusDays(2)), activity)) {
            var words = new Object[] {
                Texts.of(view.lang(), one.kind()), RelationGraph.Query.name(one.end(), named, view.lang())
            };
            add(changes, one, one.period().start(), since, until, view.t("portfolio.changes.relationBegan", words));
            add(changes, one, one.period().end(), since, until, view.t("portfolio.changes.relationEnded", words));
        }
        return changes;
    }

    private static void add(
            List<Change> changes,
            Relation one,
            @Nullable LocalDate day,
            LocalDate since,
            LocalDate until,
            String words) {
        if (day != null && day.isAfter(since) && !day.isAfter(until)) {
            changes.add(new Change(
                    day, one.activity(), Topic.RELATION, words, RelationGraph.PATH + "?activity=" + one.activity()));
        }
    }
}
