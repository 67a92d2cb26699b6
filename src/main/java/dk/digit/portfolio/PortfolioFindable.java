package dk.digit.portfolio;

import dk.digit.platform.search.Findable;
import dk.digit.platform.search.FoundKind;
import java.util.List;
import org.springframework.stereotype.Component;

/// Activities, their milestones, work packages, texts and status reports.
@Component
class PortfolioFindable implements Findable {

    @Override
    public List<FoundKind> kinds() {
        return List.of(
                new FoundKind("portfolio.activity", "portfolio.found.activity", PortfolioRules.READ),
                new FoundKind("portfolio.milestone", "portfolio.found.milestone", PortfolioRules.READ),
                new FoundKind("portfolio.package", "portfolio.found.package", PortfolioRules.READ),
                new FoundKind("portfolio.text", "portfolio.found.text", PortfolioRules.READ),
                new FoundKind("portfolio.status", "portfolio.found.status", PortfolioRules.READ));
    }
}
