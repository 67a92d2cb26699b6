package dk.digit.portfolio.waves;

import dk.digit.platform.web.MenuItem;
import dk.digit.platform.web.MenuItems;
import dk.digit.platform.web.Section;
import dk.digit.portfolio.PortfolioRules;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class WavesMenu implements MenuItems {

    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(Section.PORTFOLIO, 14, WaveOverview.PATH, "portfolio.waves.all", PortfolioRules.READ));
    }
}
