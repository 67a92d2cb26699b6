package dk.digit.portfolio.waves;

import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import dk.digit.portfolio.ActivityHead;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A small form about waves: a few fields below each other, and what it is about to change where that is much.
///
/// @param heading in the reader's language
/// @param lead a sentence above the fields
/// @param path where it is sent
/// @param back where cancelling leads
/// @param preview what it will change, once that is known
/// @param said what was said before, the newest first
/// @param drop where the thing is dropped, null where it cannot be
/// @param asks whether it first shows what it will change
public record WaveEntryForm(
        ActivityHead head,
        String heading,
        @Nullable String lead,
        Form form,
        List<Entry> entries,
        String path,
        String back,
        @Nullable Preview preview,
        List<String> said,
        @Nullable Drop drop,
        boolean asks)
        implements Page {

    public enum Kind {
        TEXT,
        WORDS,
        DAY,
        NUMBER,
        SELECT,
        RADIOS,
        CHECKBOXES,
        TICK
    }

    /// @param choices none where the field is no choice
    public record Entry(String name, Kind kind, boolean required, List<Choice> choices) {}

    /// @param lines one for each change, in words
    /// @param possible whether nothing speaks against any of them
    /// @param seen tells these changes from others
    public record Preview(List<String> lines, boolean possible, String seen) {}

    public record Drop(String path, String words) {}

    static WaveEntryForm of(ActivityHead head, String heading, Form form, String path) {
        return new WaveEntryForm(
                head, heading, null, form, List.of(), path, WaveBoard.path(head), null, List.of(), null, false);
    }

    WaveEntryForm led(@Nullable String words) {
        return new WaveEntryForm(head, heading, words, form, entries, path, back, preview, said, drop, asks);
    }

    WaveEntryForm backTo(String where) {
        return new WaveEntryForm(head, heading, lead, form, entries, path, where, preview, said, drop, asks);
    }

    WaveEntryForm after(List<String> earlier) {
        return new WaveEntryForm(head, heading, lead, form, entries, path, back, preview, earlier, drop, asks);
    }

    WaveEntryForm showing(@Nullable Preview changes) {
        return new WaveEntryForm(head, heading, lead, form, entries, path, back, changes, said, drop, true);
    }

    WaveEntryForm dropping(@Nullable Drop where) {
        return new WaveEntryForm(head, heading, lead, form, entries, path, back, preview, said, where, asks);
    }

    WaveEntryForm with(String name, Kind kind, boolean required) {
        return with(name, kind, required, List.of());
    }

    WaveEntryForm with(String name, Kind kind, boolean required, List<Choice> choices) {
        var more = new ArrayList<>(entries);
        more.add(new Entry(name, kind, required, choices));
        return new WaveEntryForm(head, heading, lead, form, more, path, back, preview, said, drop, asks);
    }

    @Override
    public String title(Lang lang) {
        return heading;
    }

    @Override
    public List<Crumb> crumbs() {
        var crumbs = new ArrayList<>(head.crumbs());
        crumbs.add(Crumb.of(WaveBoard.path(head), "portfolio.waves"));
        return crumbs;
    }
}
