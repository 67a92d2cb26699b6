package dk.digit.portfolio.risks;

import static dk.digit.platform.web.Section.PORTFOLIO;

import dk.digit.platform.web.MenuItem;
import dk.digit.platform.web.MenuItems;
import dk.digit.portfolio.PortfolioRules;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class RiskMenu implements MenuItems {

    @Override
    public List<MenuItem> items() {
        return List.of(new MenuItem(PORTFOLIO, 16, PortfolioRisks.PATH, "portfolio.risks.title", PortfolioRules.READ));
    }
}
