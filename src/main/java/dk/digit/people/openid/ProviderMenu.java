package dk.digit.people.openid;

import dk.digit.platform.web.MenuItem;
import dk.digit.platform.web.MenuItems;
import dk.digit.platform.web.Section;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class ProviderMenu implements MenuItems {

    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(
                        Section.ADMINISTRATION,
                        20,
                        NewcomerPages.LIST,
                        "people.openid.newcomers.title",
                        ProviderRules.MANAGE),
                new MenuItem(
                        Section.ADMINISTRATION,
                        30,
                        ProviderPages.LIST,
                        "people.openid.providers.title",
                        ProviderRules.MANAGE));
    }
}
