package dk.digit.meetings.recommendations;

import dk.digit.meetings.DecisionId;
import dk.digit.meetings.DecisionPanel;
import dk.digit.meetings.MeetingsRules;
import dk.digit.platform.web.View;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says on the page of a decision which recommendations it came of.
@Component
class RecommendationPanel implements DecisionPanel {

    private final Recommendations recommendations;

    RecommendationPanel(Recommendations recommendations) {
        this.recommendations = recommendations;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String right() {
        return MeetingsRules.READ;
    }

    @Override
    public Optional<Panel> panel(DecisionId decision, View view) {
        var lines = recommendations.behind(decision, view.asOf()).stream()
                .map(one -> new Line(one.text().in(view.lang()), RecommendationList.PATH + "/" + one.id()))
                .toList();
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(new Panel(view.t("meetings.recommendations.behind"), lines));
    }
}
