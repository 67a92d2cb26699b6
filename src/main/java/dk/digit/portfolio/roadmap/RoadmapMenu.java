package dk.digit.portfolio.roadmap;

import static dk.digit.platform.web.Section.PORTFOLIO;

import dk.digit.platform.web.MenuItem;
import dk.digit.platform.web.MenuItems;
import dk.digit.portfolio.PortfolioRules;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class RoadmapMenu implements MenuItems {

    @Override
    public List<MenuItem> items() {
        return List.of(new MenuItem(PORTFOLIO, 12, RoadmapPage.PATH, "portfolio.roadmap.title", PortfolioRules.READ));
    }
}
