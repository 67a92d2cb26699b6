package dk.digit.platform.audit;

import dk.digit.platform.access.PlatformRules;
import dk.digit.platform.web.MenuItem;
import dk.digit.platform.web.MenuItems;
import dk.digit.platform.web.Section;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class TrailMenu implements MenuItems {

    @Override
    public List<MenuItem> items() {
        return List.of(new MenuItem(
                Section.ADMINISTRATION, 80, "/platform/trail", "platform.trail.title", PlatformRules.READ_TRAIL));
    }
}
