package dk.digit.people.access;

import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import java.util.List;

/// One session, and what ending it would mean.
///
/// @param own whether its owner looks at it
public record SessionPage(RunningSessions.Session session, boolean own) implements Page {

    public String path() {
        return (own ? OwnSessionList.PATH + "/" : SessionList.PATH + "/sessions/") + session.id();
    }

    @Override
    public String titleKey() {
        return "people.session.title";
    }

    @Override
    public List<Crumb> crumbs() {
        return own
                ? List.of(
                        Crumb.of("/people/account", "people.account.own"),
                        Crumb.of(OwnSessionList.PATH, "people.session.own"))
                : List.of(Crumb.of(SessionList.PATH, "people.access.title"));
    }
}
