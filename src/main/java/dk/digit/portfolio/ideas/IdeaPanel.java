package dk.digit.portfolio.ideas;

import dk.digit.platform.text.Formats;
import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityPanel;
import dk.digit.portfolio.PortfolioRules;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says on the page of an activity which idea it came of.
@Component
class IdeaPanel implements ActivityPanel {

    private final StoredIdeas ideas;

    IdeaPanel(StoredIdeas ideas) {
        this.ideas = ideas;
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
    public Optional<Panel> panel(ActivityId activity, View view) {
        return ideas.behind(activity, view.asOf())
                .map(idea -> new Panel(
                        view.t("portfolio.ideas.idea"),
                        List.of(
                                new Line(
                                        view.t("portfolio.ideas.cameOf"),
                                        idea.text().title(),
                                        idea.path()),
                                new Line(
                                        view.t("portfolio.ideas.chosenOn"),
                                        Formats.date(idea.standing().since()),
                                        null)),
                        null));
    }
}
