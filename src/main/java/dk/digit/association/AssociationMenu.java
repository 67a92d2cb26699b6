package dk.digit.association;

import static dk.digit.association.AssociationRules.READ;
import static dk.digit.platform.web.Section.ASSOCIATION;

import dk.digit.platform.web.MenuItem;
import dk.digit.platform.web.MenuItems;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class AssociationMenu implements MenuItems {

    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(ASSOCIATION, 10, "/association", "association.overview.title", READ),
                new MenuItem(ASSOCIATION, 11, "/association/members", "association.members.title", READ),
                new MenuItem(ASSOCIATION, 12, "/association/bodies", "association.bodies.title", READ),
                new MenuItem(ASSOCIATION, 13, "/association/vacancies", "association.vacancies.title", READ),
                new MenuItem(ASSOCIATION, 14, "/association/rotation", "association.rotation.title", READ));
    }
}
