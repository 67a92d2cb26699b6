package dk.digit.portfolio.risks;

import dk.digit.platform.search.Findable;
import dk.digit.platform.search.FoundKind;
import dk.digit.portfolio.PortfolioRules;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class RiskFindable implements Findable {

    @Override
    public List<FoundKind> kinds() {
        return List.of(new FoundKind("portfolio.risk", "portfolio.found.risk", PortfolioRules.READ));
    }
}
