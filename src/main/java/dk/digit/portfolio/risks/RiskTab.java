package dk.digit.portfolio.risks;

import dk.digit.portfolio.ActivityTab;
import org.springframework.stereotype.Component;

@Component
class RiskTab implements ActivityTab {

    static final String PATH = "risks";

    @Override
    public int order() {
        return 50;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String label() {
        return "portfolio.risks.tab";
    }
}
