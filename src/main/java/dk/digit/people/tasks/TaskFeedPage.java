package dk.digit.people.tasks;

import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The addresses by which the reader's calendar fetches the reader's tasks.
///
/// @param made an address that was just made, shown this once
public record TaskFeedPage(List<ListedFeed> feeds, @Nullable String made) implements Page {

    static final String PATH = "/people/tasks/calendar";

    @Override
    public String titleKey() {
        return "people.feed.title";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of(TaskList.MINE, "people.tasks.mine"));
    }
}
