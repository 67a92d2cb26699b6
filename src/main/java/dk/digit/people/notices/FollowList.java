package dk.digit.people.notices;

import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import java.util.List;

/// What the reader follows, what has changed in it first.
public record FollowList(List<Followed> follows) implements Page {

    public boolean news() {
        return follows.stream().anyMatch(followed -> followed.changes() > 0);
    }

    @Override
    public String titleKey() {
        return "people.follows.title";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(NoticePages.LIST, "people.notices.title"));
    }
}
