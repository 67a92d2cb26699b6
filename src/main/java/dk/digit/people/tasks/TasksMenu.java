package dk.digit.people.tasks;

import dk.digit.platform.web.MenuItem;
import dk.digit.platform.web.MenuItems;
import dk.digit.platform.web.Section;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class TasksMenu implements MenuItems {

    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(Section.OVERVIEW, 10, TaskList.MINE, "people.tasks.mine", TasksRules.READ),
                new MenuItem(Section.OVERVIEW, 11, TaskList.ALL, "people.tasks.all", TasksRules.READ),
                new MenuItem(Section.OVERVIEW, 12, AnnualCycle.PATH, "people.cycle.title", TasksRules.READ));
    }
}
