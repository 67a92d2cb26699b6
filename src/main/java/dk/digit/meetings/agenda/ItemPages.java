package dk.digit.meetings.agenda;

import static dk.digit.meetings.MeetingsRules.READ;
import static dk.digit.meetings.MeetingsRules.RECORD;

import dk.digit.meetings.MeetingHead;
import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Confirm;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The items of an agenda: reading one at the table, writing it, moving it.
@Controller
class ItemPages {

    private static final String ITEM = "/meetings/meetings/{id}/agenda/{item:[0-9]+}";

    private final MeetingHead.Query heads;
    private final Agendas agendas;
    private final ItemReading reading;
    private final Overtaken overtaken;

    ItemPages(MeetingHead.Query heads, Agendas agendas, ItemReading reading, Overtaken overtaken) {
        this.heads = heads;
        this.agendas = agendas;
        this.reading = reading;
        this.overtaken = overtaken;
    }

    @GetMapping(ITEM)
    @Requires(READ)
    Answer one(@PathVariable String id, @PathVariable long item, View view) {
        return reading.on(id, item, ItemPage.UPLOAD.empty(), view);
    }

    @GetMapping("/meetings/meetings/{id}/agenda/new")
    @Requires(RECORD)
    Answer blank(@PathVariable String id, View view) {
        return new ItemForm(ItemForm.FIELDS.empty(), heads.on(id, view), null);
    }

    @PostMapping("/meetings/meetings/{id}/agenda/new")
    @Requires(RECORD)
    Answer add(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        return view.form(ItemForm.FIELDS)
                .submit(
                        ItemForm::read,
                        draft -> {
                            long added = agendas.add(head.meeting().id(), draft);
                            return Redirect.to(head.path() + "/agenda/" + added).saying("meetings.item.added");
                        },
                        again -> new ItemForm(again, head, null));
    }

    @GetMapping(ITEM + "/edit")
    @Requires(RECORD)
    Answer edit(@PathVariable String id, @PathVariable long item, View view) {
        var known = item(id, item);
        return new ItemForm(ItemForm.FIELDS.filled(ItemForm.values(known), known.version()), heads.on(id, view), known);
    }

    @PostMapping(ITEM + "/edit")
    @Requires(RECORD)
    Answer change(@PathVariable String id, @PathVariable long item, View view) {
        var head = heads.on(id, view);
        var known = item(id, item);
        var form = view.form(ItemForm.FIELDS);
        return form.submit(
                ItemForm::read,
                draft -> {
                    if (!agendas.change(item, draft, form.openedVersion())) {
                        var now = item(id, item);
                        throw overtaken.by("meetings", "agenda_item", item, ItemForm.values(now), now.version());
                    }
                    return Redirect.to(known.path()).saying("meetings.item.changed");
                },
                again -> new ItemForm(again, head, known));
    }

    @PostMapping(ITEM + "/up")
    @Requires(RECORD)
    Answer up(@PathVariable String id, @PathVariable long item) {
        return moved(id, item, true);
    }

    @PostMapping(ITEM + "/down")
    @Requires(RECORD)
    Answer down(@PathVariable String id, @PathVariable long item) {
        return moved(id, item, false);
    }

    @GetMapping(ITEM + "/remove")
    @Requires(RECORD)
    Answer askToRemove(@PathVariable String id, @PathVariable long item, View view) {
        var known = item(id, item);
        return new Confirm(
                view.t("meetings.item.removeQuestion", known.number()),
                List.of(
                        view.t("meetings.item.removeText", known.documents().size()),
                        view.t("meetings.item.removeTrail")),
                false,
                known.path() + "/remove",
                Map.of(),
                "meetings.item.remove",
                known.path());
    }

    @PostMapping(ITEM + "/remove")
    @Requires(RECORD)
    Answer remove(@PathVariable String id, @PathVariable long item) {
        agendas.remove(item(id, item));
        return Redirect.to("/meetings/meetings/" + id + "/agenda").saying("meetings.item.removed");
    }

    private Answer moved(String id, long item, boolean up) {
        agendas.move(item(id, item), up);
        return Redirect.to("/meetings/meetings/" + id + "/agenda");
    }

    private AgendaItem item(String meeting, long item) {
        return agendas.find(item)
                .filter(found -> found.meeting().value().equals(meeting))
                .orElseThrow(() -> new NotFoundException(String.valueOf(item)));
    }
}
