package dk.digit.meetings.minutes;

import dk.digit.meetings.MeetingHead;
import dk.digit.platform.web.Crumb;
import java.util.ArrayList;
import java.util.List;

/// The way to the forms below a meeting's minutes.
final class Steps {

    private Steps() {}

    static List<Crumb> crumbs(MeetingHead head) {
        var crumbs = new ArrayList<>(head.crumbs());
        crumbs.add(Crumb.of(head.path() + "/minutes", "meetings.tab.minutes"));
        return crumbs;
    }
}
