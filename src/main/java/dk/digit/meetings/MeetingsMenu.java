package dk.digit.meetings;

import static dk.digit.meetings.MeetingsRules.READ;
import static dk.digit.platform.web.Section.ASSOCIATION;
import static dk.digit.platform.web.Section.NETWORKS;

import dk.digit.platform.web.MenuItem;
import dk.digit.platform.web.MenuItems;
import java.util.List;
import org.springframework.stereotype.Component;

@Component
class MeetingsMenu implements MenuItems {

    @Override
    public List<MenuItem> items() {
        return List.of(
                new MenuItem(ASSOCIATION, 30, "/meetings/meetings", "meetings.meetings.title", READ),
                new MenuItem(ASSOCIATION, 31, "/meetings/decisions", "meetings.decisions.title", READ),
                new MenuItem(ASSOCIATION, 32, OutstandingList.PATH, "meetings.outstanding.title", READ),
                new MenuItem(ASSOCIATION, 33, "/meetings/recommendations", "meetings.recommendations.title", READ),
                new MenuItem(NETWORKS, 30, "/meetings/events", "meetings.events.title", READ));
    }
}
