package dk.digit.portfolio.capacity;

import static dk.digit.platform.web.Section.PORTFOLIO;

import dk.digit.platform.web.MenuItem;
import dk.digit.platform.web.MenuItems;
import dk.digit.portfolio.PortfolioRules;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class CapacityMenu implements MenuItems {

    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(PORTFOLIO, 17, "/portfolio/capacity", "portfolio.capacity.title", PortfolioRules.READ),
                new MenuItem(
                        PORTFOLIO, 24, "/portfolio/vacancies", "portfolio.capacity.vacancies", PortfolioRules.READ),
                new MenuItem(
                        PORTFOLIO,
                        32,
                        "/portfolio/requests",
                        "portfolio.capacity.requestsTitle",
                        CapacityRules.ANSWER));
    }
}
