package dk.digit.meetings.calendar;

import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The addresses by which the reader's calendar fetches meetings.
///
/// @param made an address that was just made, shown this once
public record MeetingFeedPage(
        Form form,
        List<Choice> bodies,
        List<ListedFeed> feeds,
        @Nullable String made) implements Page {

    static final String PATH = "/meetings/calendar";

    static final Fields FIELDS = Fields.of("body", "meetings.feed.body", "meetings.feed.bodyHint");

    @Override
    public String titleKey() {
        return "meetings.feed.title";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/meetings/meetings", "meetings.meetings.title"));
    }

    /// The name of the body that an address shows; null for the reader's own meetings.
    public @Nullable String body(ListedFeed feed) {
        return bodies.stream()
                .filter(body -> body.value().equals(feed.body()))
                .map(Choice::words)
                .findFirst()
                .orElse(feed.body());
    }
}
