package dk.digit.portfolio.documents;

import dk.digit.portfolio.ActivityTab;
import org.springframework.stereotype.Component;

/// The row of tabs on every page about an activity.
@Component
class DocumentsTab implements ActivityTab {

    static final String PATH = "documents";

    @Override
    public int order() {
        return 40;
    }

    @Override
    public String path() {
        return PATH;
    }

    @Override
    public String label() {
        return "portfolio.tab.documents";
    }
}
