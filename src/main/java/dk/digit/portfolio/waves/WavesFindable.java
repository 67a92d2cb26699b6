package dk.digit.portfolio.waves;

import dk.digit.platform.search.Findable;
import dk.digit.platform.search.FoundKind;
import dk.digit.portfolio.PortfolioRules;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class WavesFindable implements Findable {

    @Override
    public List<FoundKind> kinds() {
        return List.of(new FoundKind("portfolio.wave", "portfolio.found.wave", PortfolioRules.READ));
    }
}
