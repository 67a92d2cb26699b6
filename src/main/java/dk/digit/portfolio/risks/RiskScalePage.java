package dk.digit.portfolio.risks;

import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import java.util.Arrays;
import java.util.List;

/// How risks are measured on a day: the levels of each area, and the thresholds.
public record RiskScalePage(RiskScale scale) implements Page {

    static final String PATH = PortfolioRisks.PATH + "/scale";

    @Override
    public String titleKey() {
        return "portfolio.risks.scale";
    }

    @Override
    public List<Crumb> crumbs() {
        return RiskCrumbs.ofPortfolio();
    }

    @Override
    public boolean overTime() {
        return true;
    }

    public List<RiskScale.Rule> rules() {
        return Arrays.stream(RiskRule.values())
                .filter(scale.rules()::containsKey)
                .map(rule -> scale.rules().get(rule))
                .toList();
    }
}
