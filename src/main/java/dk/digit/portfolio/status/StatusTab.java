package dk.digit.portfolio.status;

import dk.digit.portfolio.ActivityTab;
import org.springframework.stereotype.Component;

@Component
class StatusTab implements ActivityTab {

    static final String PATH = "status";

    @Override
    public int order() {
        return 60;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String label() {
        return "portfolio.status.tab";
    }
}
