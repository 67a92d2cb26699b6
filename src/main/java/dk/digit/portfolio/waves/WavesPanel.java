package dk.digit.portfolio.waves;

import dk.digit.platform.web.View;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ActivityPanel;
import dk.digit.portfolio.PortfolioRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Says on the page of an activity which waves it has, how each stands and how many are live.
@Component
class WavesPanel implements ActivityPanel {

    private final Standings standings;

    WavesPanel(Standings standings) {
        this.standings = standings;
    }

    @Override
    public int order() {
        return 51;
    }

    @Override
    public String right() {
        return PortfolioRules.READ;
    }

    @Override
    public Optional<Panel> panel(ActivityId activity, View view) {
        var all = standings.of(activity, view.asOf());
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var path = "/portfolio/activities/" + activity + "/" + WavesTab.PATH;
        List<Line> lines = new ArrayList<>();
        all.forEach(one -> lines.add(
                new Line(one.wave().title(view.lang()), WaveWords.of(one.wave(), one.standing(), view.lang()), null)));
        int places = all.stream().mapToInt(one -> one.standing().places()).sum();
        int live = all.stream().mapToInt(one -> one.standing().live()).sum();
        if (places > 0) {
            lines.add(new Line(
                    view.t("portfolio.waves.liveOf"),
                    view.t("portfolio.waves.count", String.valueOf(live), String.valueOf(places)),
                    path));
        }
        return Optional.of(new Panel(view.t("portfolio.waves"), lines, path));
    }
}
