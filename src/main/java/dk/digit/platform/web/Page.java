package dk.digit.platform.web;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A page: everything that its template shows, already asked for. The record `dk.digit.portfolio.ActivityWaves`
/// is rendered by `portfolio/ActivityWaves.jte`, which gets it as `page` beside the [Shell] as `shell`.
public interface Page extends Answer {

    /// The message with the page's title; a page about one thing overrides [#title] instead.
    default String titleKey() {
        return "platform.title";
    }

    default String title(Lang lang) {
        return Texts.of(lang, titleKey());
    }

    /// The way here from the front page, without the page itself.
    default List<Crumb> crumbs() {
        return List.of();
    }

    /// Whether the page shows a state that changes over time, so that another day can be asked for.
    default boolean overTime() {
        return false;
    }

    /// The record that the page is about, where there is one in the audit trail: the layout then shows its
    /// history below the page.
    default @Nullable RecordKey record() {
        return null;
    }

    /// The HTTP status; anything but 200 only where the page itself is about something that went wrong.
    default int status() {
        return 200;
    }
}
