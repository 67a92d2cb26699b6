package dk.digit.portfolio;

import org.springframework.stereotype.Component;

@Component
class OverviewTab implements ActivityTab {

    static final String PATH = "";

    @Override
    public int order() {
        return 0;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String label() {
        return "portfolio.tab.overview";
    }
}
