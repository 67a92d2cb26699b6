package dk.digit.portfolio.capacity;

import dk.digit.portfolio.ActivityTab;
import org.springframework.stereotype.Component;

@Component
class PeopleTab implements ActivityTab {

    static final String PATH = "people";

    @Override
    public int order() {
        return 30;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String label() {
        return "portfolio.tab.people";
    }
}
