package dk.digit.benefits.profiles;

import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A small form about a benefit: a few fields below each other.
///
/// @param heading in the reader's language
/// @param lead a sentence above the fields
/// @param path where it is sent
/// @param back where cancelling leads
/// @param drop where the thing is taken away, or null
public record BenefitEntry(
        String heading,
        @Nullable String lead,
        Form form,
        List<Entry> entries,
        List<Crumb> crumbs,
        String path,
        String back,
        @Nullable Drop drop)
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

    public record Drop(String path, String words) {}

    static BenefitEntry of(String heading, Form form, List<Crumb> crumbs, String path, String back) {
        return new BenefitEntry(heading, null, form, List.of(), crumbs, path, back, null);
    }

    BenefitEntry led(@Nullable String words) {
        return new BenefitEntry(heading, words, form, entries, crumbs, path, back, drop);
    }

    BenefitEntry dropping(@Nullable Drop where) {
        return new BenefitEntry(heading, lead, form, entries, crumbs, path, back, where);
    }

    BenefitEntry must(String name, Kind kind, List<Choice> choices) {
        return with(new Entry(name, kind, true, choices));
    }

    BenefitEntry must(String name, Kind kind) {
        return must(name, kind, List.of());
    }

    BenefitEntry may(String name, Kind kind, List<Choice> choices) {
        return with(new Entry(name, kind, false, choices));
    }

    BenefitEntry may(String name, Kind kind) {
        return may(name, kind, List.of());
    }

    private BenefitEntry with(Entry entry) {
        var more = new ArrayList<>(entries);
        more.add(entry);
        return new BenefitEntry(heading, lead, form, more, crumbs, path, back, drop);
    }

    @Override
    public String title(Lang lang) {
        return heading;
    }
}
