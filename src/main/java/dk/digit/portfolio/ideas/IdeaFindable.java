package dk.digit.portfolio.ideas;

import dk.digit.platform.search.Findable;
import dk.digit.platform.search.FoundKind;
import dk.digit.portfolio.PortfolioRules;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class IdeaFindable implements Findable {

    @Override
    public List<FoundKind> kinds() {
        return List.of(new FoundKind("portfolio.idea", "portfolio.found.idea", PortfolioRules.READ));
    }
}
