package dk.digit.portfolio;

import dk.digit.platform.web.HomeCard;
import dk.digit.platform.web.View;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// On the front page: what is coming in the activities, and which phase each is in.
@Component
class PortfolioHome implements HomeCard {

    private static final int SHOWN = 6;

    private final Portfolio portfolio;

    PortfolioHome(Portfolio portfolio) {
        this.portfolio = portfolio;
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String right() {
        return PortfolioRules.READ;
    }

    @Override
    public @Nullable Card card(View view) {
        var activities = portfolio.overview(view.asOf());
        var lines = activities.stream()
                .sorted(Comparator.comparing((ActivitySummary activity) -> activity.next() == null
                        ? java.time.LocalDate.MAX
                        : activity.next().due().day()))
                .limit(SHOWN)
                .map(activity -> new Line(
                        activity.activity().name().in(view.lang()),
                        "/portfolio/activities/" + activity.id().value(),
                        LedHome.note(activity, view)))
                .toList();
        return new Card(
                view.t("portfolio.home.title"),
                view.t("portfolio.home.lead", Integer.toString(activities.size())),
                lines,
                "/portfolio",
                view.t("portfolio.home.more"));
    }
}
