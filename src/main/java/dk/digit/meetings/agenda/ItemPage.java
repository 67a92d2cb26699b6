package dk.digit.meetings.agenda;

import dk.digit.meetings.MeetingHead;
import dk.digit.platform.access.Target;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One item of an agenda, to be read at the table: its case paper, its annexes, who waits for the word.
///
/// @param before the item above it, null for the first
/// @param after the item below it, null for the last
/// @param names of the municipalities that sit in the body, by code
/// @param speaks the municipality for which the reader may ask for the word, or null
public record ItemPage(
        MeetingHead head,
        AgendaItem item,
        @Nullable AgendaItem before,
        @Nullable AgendaItem after,
        List<Speakers.Waiting> speakers,
        Map<String, String> names,
        @Nullable String speaks,
        List<ItemPanel.Panel> panels,
        Form upload)
        implements Page {

    static final Fields UPLOAD = Fields.of("file", "meetings.document.file", "meetings.document.hint");

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang, "meetings.item.heading", item.number(), item.title().in(lang));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                head.crumbs().getFirst(),
                head.crumbs().getLast(),
                Crumb.of(head.path() + "/agenda", "meetings.tab.agenda"));
    }

    @Override
    public RecordKey record() {
        return new RecordKey("meetings", "agenda_item", String.valueOf(item.id()));
    }

    public Target target() {
        return ItemLocator.target(item.id(), item.title(), head.meeting().body().value());
    }

    public String speakerName(Speakers.Waiting waiting) {
        return names.getOrDefault(waiting.municipality(), waiting.municipality());
    }

    public boolean waits() {
        return speakers.stream().anyMatch(waiting -> waiting.municipality().equals(speaks));
    }
}
