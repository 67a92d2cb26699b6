package dk.digit.association.bylaws;

import dk.digit.platform.web.MenuItem;
import dk.digit.platform.web.MenuItems;
import dk.digit.platform.web.Section;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class BylawsMenu implements MenuItems {

    @Override
    public List<MenuItem> items() {
        return List.of(new MenuItem(
                Section.ASSOCIATION, 14, "/association/bylaws", "association.bylaws.title", BylawsRules.READ));
    }
}
