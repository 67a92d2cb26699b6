package dk.digit.portfolio.relations;

import static java.util.stream.Collectors.toMap;

import dk.digit.platform.text.Texts;
import dk.digit.platform.web.View;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityPanel;
import dk.digit.portfolio.Portfolio;
import dk.digit.portfolio.PortfolioRules;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says on the page of an activity what it depends on, what depends on it and what it shares.
@Component
class RelationsPanel implements ActivityPanel {

    private final StoredRelations relations;
    private final Portfolio portfolio;

    RelationsPanel(StoredRelations relations, Portfolio portfolio) {
        this.relations = relations;
        this.portfolio = portfolio;
    }

    @Override
    public int order() {
        return 55;
    }

    @Override
    public String right() {
        return PortfolioRules.READ;
    }

    @Override
    public Optional<Panel> panel(ActivityId activity, View view) {
        var own = relations.of(activity, view.asOf());
        var named = portfolio.activities().stream().collect(toMap(Activity::id, one -> one));
        var lines = own.stream()
                .map(one -> {
                    boolean forth = one.activity().equals(activity);
                    var end = forth ? one.end() : new Relation.End(one.activity(), null);
                    return new Line(
                            forth || !one.kind().isDirected()
                                    ? Texts.of(view.lang(), one.kind())
                                    : view.t("portfolio.relation.back."
                                            + one.kind().name()),
                            RelationGraph.Query.name(end, named, view.lang()),
                            RelationGraph.Query.path(end));
                })
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Panel(view.t("portfolio.relations"), lines, RelationGraph.PATH + "?activity=" + activity));
    }
}
