package dk.digit.portfolio;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import dk.digit.meetings.DecisionId;
import dk.digit.meetings.DecisionPanel;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.View;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says on the page of a decision which activities rest on it.
@Component
class PortfolioDecisionPanel implements DecisionPanel {

    private final ActivityDecisions decisions;
    private final Activities activities;
    private final Phases phases;

    PortfolioDecisionPanel(ActivityDecisions decisions, Activities activities, Phases phases) {
        this.phases = phases;
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
        var begun = phases.restingOn(decision);
        List<Line> lines = resting.stream()
                .map(id -> new Line(
                        names.getOrDefault(id, id.value()) + phases(begun.getOrDefault(id, List.of()), view),
                        "/portfolio/activities/" + id))
                .toList();
        return Optional.of(new Panel(view.t("portfolio.activities.title"), lines));
    }

    /// The phases that it set in motion by the day that is looked at.
    private static String phases(List<PhasePeriod> begun, View view) {
        return begun.stream()
                .filter(phase -> phase.start() != null && !phase.start().day().isAfter(view.asOf()))
                .map(phase -> view.t(
                        "portfolio.panel.phaseBegun",
                        Texts.of(view.lang(), phase.phase()),
                        Objects.requireNonNull(phase.start()).text(view.lang())))
                .collect(joining());
    }
}
