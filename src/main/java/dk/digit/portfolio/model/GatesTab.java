package dk.digit.portfolio.model;

import dk.digit.portfolio.ActivityTab;
import org.springframework.stereotype.Component;

@Component
class GatesTab implements ActivityTab {

    static final String PATH = "gates";

    @Override
    public int order() {
        return 5;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String label() {
        return "portfolio.gates.tab";
    }
}
