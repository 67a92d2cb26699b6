package dk.digit.portfolio.documents;

import static dk.digit.platform.web.Section.PORTFOLIO;
import static dk.digit.portfolio.PortfolioRules.READ;

import dk.digit.platform.web.MenuItem;
import dk.digit.platform.web.MenuItems;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class DocumentsMenu implements MenuItems {

    @Override
    public List<MenuItem> items() {
        return List.of(new MenuItem(PORTFOLIO, 20, DocumentList.PATH, "portfolio.documents.title", READ));
    }
}
