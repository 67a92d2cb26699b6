package dk.digit.platform.search;

import dk.digit.platform.web.MenuItem;
import dk.digit.platform.web.MenuItems;
import dk.digit.platform.web.Section;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class SearchMenu implements MenuItems {

    @Override
    public List<MenuItem> items() {
        return List.of(new MenuItem(Section.OVERVIEW, 90, Asked.PATH, "platform.search.title", SearchRules.SEARCH));
    }
}
