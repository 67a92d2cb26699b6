package dk.digit.platform.web;

import dk.digit.platform.access.PlatformRules;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class HomeMenu implements MenuItems {

    @Override
    public List<MenuItem> items() {
        return List.of(new MenuItem(Section.OVERVIEW, 0, "/", "platform.home.title", PlatformRules.HOME));
    }
}
