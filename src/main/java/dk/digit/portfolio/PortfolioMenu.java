package dk.digit.portfolio;

import static dk.digit.platform.web.Section.PORTFOLIO;
import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.web.MenuItem;
import dk.digit.platform.web.MenuItems;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PortfolioMenu implements MenuItems {

    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(PORTFOLIO, 10, "/portfolio", "portfolio.overview.title", READ),
                new MenuItem(PORTFOLIO, 11, "/portfolio/activities", "portfolio.activities.title", READ),
                new MenuItem(PORTFOLIO, 15, "/portfolio/status", "portfolio.status.all", READ),
                new MenuItem(PORTFOLIO, 23, "/portfolio/changes", "portfolio.changes.title", READ),
                new MenuItem(PORTFOLIO, 25, "/portfolio/texts", "portfolio.texts.title", READ),
                new MenuItem(PORTFOLIO, 26, "/portfolio/models", "portfolio.models.title", READ));
    }
}
