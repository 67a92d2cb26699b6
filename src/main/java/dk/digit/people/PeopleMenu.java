package dk.digit.people;

import dk.digit.platform.web.MenuItem;
import dk.digit.platform.web.MenuItems;
import dk.digit.platform.web.Section;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class PeopleMenu implements MenuItems {

    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(
                        Section.ADMINISTRATION,
                        10,
                        "/people/accounts",
                        "people.accounts.title",
                        PeopleRules.SEE_ACCOUNTS),
                new MenuItem(
                        Section.ADMINISTRATION, 20, "/people/access", "people.access.title", PeopleRules.SEE_ACCESS),
                new MenuItem(Section.ACCOUNT, 1, "/people/account", "people.account.own", PeopleRules.OWN_ACCOUNT));
    }
}
