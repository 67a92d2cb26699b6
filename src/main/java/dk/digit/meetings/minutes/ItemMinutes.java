package dk.digit.meetings.minutes;

import dk.digit.meetings.MeetingHead;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes what was said and resolved at one item.
public record ItemMinutes(MeetingHead head, MinutesText.Entry entry, Form form) implements Page {

    static final int LONGEST = 10000;

    static final Fields FIELDS = Fields.of(
                    "discussion", "meetings.minutes.discussion", "meetings.minutes.discussionHint")
            .and("resolution", "meetings.minutes.resolution", "meetings.minutes.resolutionHint");

    record Typed(@Nullable String discussion, @Nullable String resolution) {}

    static Typed read(Form form) {
        return new Typed(form.optionalText("discussion", LONGEST), form.optionalText("resolution", LONGEST));
    }

    static Map<String, String> values(WrittenItem written) {
        var values = new LinkedHashMap<String, String>();
        values.put("discussion", Objects.requireNonNullElse(written.discussion(), ""));
        values.put("resolution", Objects.requireNonNullElse(written.resolution(), ""));
        return values;
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "meetings.minutes.writeItem", entry.number(), entry.title());
    }

    @Override
    public List<Crumb> crumbs() {
        return Steps.crumbs(head);
    }

    public String path() {
        return head.path() + "/minutes/items/" + entry.item();
    }
}
