package dk.digit.portfolio.plan;

import dk.digit.portfolio.ActivityTab;
import org.springframework.stereotype.Component;

@Component
class PlanTab implements ActivityTab {

    static final String PATH = "plan";

    @Override
    public int order() {
        return 10;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String label() {
        return "portfolio.tab.plan";
    }
}
