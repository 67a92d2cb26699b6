package dk.digit.benefits;

import static dk.digit.benefits.BenefitsRules.READ;
import static dk.digit.platform.web.Section.PORTFOLIO;

import dk.digit.platform.web.MenuItem;
import dk.digit.platform.web.MenuItems;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class BenefitsMenu implements MenuItems {

    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(PORTFOLIO, 13, "/benefits", "benefits.overview.title", READ),
                new MenuItem(PORTFOLIO, 14, "/benefits/cases", "benefits.cases.title", READ),
                new MenuItem(PORTFOLIO, 30, "/benefits/shared", "benefits.shared.title", READ));
    }
}
