package dk.digit.meetings.agenda;

import dk.digit.association.bylaws.Matter;
import dk.digit.meetings.ItemKind;
import dk.digit.meetings.MeetingHead;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Writes an item's case paper.
///
/// @param item that is changed, null for a new one
public record ItemForm(
        Form form, MeetingHead head, @Nullable AgendaItem item) implements Page {

    private static final int LONG = 20_000;

    static final Fields FIELDS = Fields.of("kind", "meetings.item.kind")
            .and("title", "meetings.item.title")
            .and("titleEn", "meetings.item.titleEn")
            .and("matter", "meetings.item.matter", "meetings.item.matterHint")
            .and("summary", "meetings.item.summary", "meetings.item.summaryHint")
            .and("recommendation", "meetings.item.recommendation", "meetings.item.recommendationHint")
            .and("presentation", "meetings.item.presentation", "meetings.item.proseHint")
            .and("effect", "meetings.item.effect", "meetings.item.effectHint")
            .and("economy", "meetings.item.economy", "meetings.item.economyHint")
            .and("presenter", "meetings.item.presenter", "meetings.item.presenterHint")
            .and("minutes", "meetings.item.minutes");

    static ItemDraft read(Form form) {
        var matter = form.optionalChoice("matter", Matter.class);
        return new ItemDraft(
                form.choice("kind", ItemKind.class),
                matter == null ? null : matter.name(),
                Bilingual.of(form.text("title", 300), form.optionalText("titleEn", 300)),
                new CaseText(
                        form.optionalText("summary", LONG),
                        form.optionalText("recommendation", LONG),
                        form.optionalText("presentation", LONG),
                        form.optionalText("effect", LONG),
                        form.optionalText("economy", LONG)),
                form.optionalText("presenter", 200),
                form.optionalNumber("minutes", 1, 600));
    }

    static Map<String, String> values(AgendaItem item) {
        var values = new LinkedHashMap<String, String>();
        values.put("kind", item.kind().name());
        values.put("title", item.title().da());
        values.put("titleEn", Objects.requireNonNullElse(item.title().enOrNull(), ""));
        values.put("matter", Objects.requireNonNullElse(item.matter(), ""));
        values.put("summary", Objects.requireNonNullElse(item.text().summary(), ""));
        values.put("recommendation", Objects.requireNonNullElse(item.text().recommendation(), ""));
        values.put("presentation", Objects.requireNonNullElse(item.text().presentation(), ""));
        values.put("effect", Objects.requireNonNullElse(item.text().effect(), ""));
        values.put("economy", Objects.requireNonNullElse(item.text().economy(), ""));
        values.put("presenter", Objects.requireNonNullElse(item.presenter(), ""));
        values.put("minutes", item.minutes() == null ? "" : item.minutes().toString());
        return values;
    }

    @Override
    public String titleKey() {
        return item == null ? "meetings.item.new" : "meetings.item.edit";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                head.crumbs().getFirst(),
                head.crumbs().getLast(),
                Crumb.of(head.path() + "/agenda", "meetings.tab.agenda"));
    }

    public String action() {
        return item == null ? head.path() + "/agenda/new" : item.path() + "/edit";
    }

    public String back() {
        return item == null ? head.path() + "/agenda" : item.path();
    }

    public List<Choice> kinds() {
        return Choice.of(ItemKind.class);
    }

    public List<Choice> matters() {
        return Choice.of(Matter.class);
    }
}
