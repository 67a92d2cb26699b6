package dk.digit.portfolio.calendar;

import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The addresses by which the reader's calendar fetches milestones.
///
/// @param made an address that was just made, shown this once
public record MilestoneFeedPage(
        Form form,
        List<Choice> activities,
        List<ListedMilestoneFeed> feeds,
        @Nullable String made) implements Page {

    static final String PATH = "/portfolio/calendar";

    static final Fields FIELDS = Fields.of("activity", "portfolio.feed.activity", "portfolio.feed.activityHint");

    @Override
    public String titleKey() {
        return "portfolio.feed.title";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/portfolio", "portfolio.overview.title"));
    }

    /// The name of the activity that an address shows; null for the whole portfolio.
    public @Nullable String activity(ListedMilestoneFeed feed) {
        return activities.stream()
                .filter(one -> one.value().equals(feed.activity()))
                .map(Choice::words)
                .findFirst()
                .orElse(feed.activity());
    }
}
