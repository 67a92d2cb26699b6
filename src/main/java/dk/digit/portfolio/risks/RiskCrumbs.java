package dk.digit.portfolio.risks;

import dk.digit.platform.web.Crumb;
import dk.digit.portfolio.ActivityId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The way to a risk: through its activity, or through the portfolio.
final class RiskCrumbs {

    private RiskCrumbs() {}

    static List<Crumb> above(Risk risk) {
        return above(risk.activity());
    }

    static List<Crumb> above(@Nullable ActivityId activity) {
        return activity == null
                ? ofPortfolio()
                : List.of(
                        Crumb.of("/portfolio/activities", "portfolio.activities.title"),
                        Crumb.named("/portfolio/activities/" + activity, activity.value()),
                        Crumb.of(register(activity), "portfolio.risks.tab"));
    }

    static List<Crumb> ofPortfolio() {
        return List.of(
                Crumb.of("/portfolio", "portfolio.overview.title"),
                Crumb.of(PortfolioRisks.PATH, "portfolio.risks.title"));
    }

    /// Where the risks of an activity stand; those of the portfolio stand with all of them.
    static String register(@Nullable ActivityId activity) {
        return activity == null ? PortfolioRisks.PATH : "/portfolio/activities/" + activity + "/" + RiskTab.PATH;
    }
}
