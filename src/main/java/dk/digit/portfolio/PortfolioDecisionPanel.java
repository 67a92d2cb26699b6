package dk.digit.portfolio;

import static java.util.stream.Collectors.toMap;

import dk.digit.meetings.DecisionId;
import dk.digit.meetings.DecisionPanel;
import dk.digit.platform.web.View;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says on the page of a decision which activities rest on it.
@Component
class PortfolioDecisionPanel implements DecisionPanel {

    private final ActivityDecisions decisions;
    private final Activities activities;

    PortfolioDecisionPanel(ActivityDecisions decisions, Activities activities) {
        this.decisions = decisions;
        this.activities = activities;
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String right() {
        return PortfolioRules.READ;
    }

    @Override
    public Optional<Panel> panel(DecisionId decision, View view) {
        var resting = decisions.restingOn(decision);
        if (resting.isEmpty()) {
            return Optional.empty();
        }
        var names = activities.all().stream()
                .collect(toMap(Activity::id, activity -> activity.name().in(view.lang())));
        List<Line> lines = resting.stream()
                .map(id -> new Line(names.getOrDefault(id, id.value()), "/portfolio/activities/" + id))
                .toList();
        return Optional.of(new Panel(view.t("portfolio.activities.title"), lines));
    }
}
