package dk.digit.meetings.agenda;

import static dk.digit.meetings.MeetingsRules.READ;
import static dk.digit.meetings.MeetingsRules.RECORD;

import dk.digit.platform.access.Requires;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Download;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.PageWithStatus;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// The annexes of an item, and the list of those who wait for the word on it.
@Controller
class DocumentPages {

    private static final String ITEM = "/meetings/meetings/{id}/agenda/{item:[0-9]+}";

    private final Agendas agendas;
    private final Documents documents;
    private final Speakers speakers;
    private final ItemReading reading;

    DocumentPages(Agendas agendas, Documents documents, Speakers speakers, ItemReading reading) {
        this.agendas = agendas;
        this.documents = documents;
        this.speakers = speakers;
        this.reading = reading;
    }

    @GetMapping(ITEM + "/annexes/{annex:[0-9]+}")
    @Requires(READ)
    Answer open(@PathVariable String id, @PathVariable long item, @PathVariable long annex) {
        var found = annex(item(id, item), annex);
        return Download.of(found.name(), found.mediaType(), out -> {
            try (var content = documents.open(found)) {
                content.transferTo(out);
            }
        });
    }

    @PostMapping(ITEM + "/annexes")
    @Requires(RECORD)
    Answer add(
            @PathVariable String id,
            @PathVariable long item,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            View view)
            throws IOException {
        var found = item(id, item);
        var form = view.form(ItemPage.UPLOAD);
        if (file == null || file.isEmpty()) {
            form.refuse("file", "meetings.document.none");
            return new PageWithStatus(reading.on(id, item, form, view), 422);
        }
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "bilag");
        try (var in = file.getInputStream()) {
            documents.add(found, name, MediaTypes.of(name), in);
        } catch (RefusedException e) {
            e.refusals().forEach(refusal -> form.refuse(refusal.at("file")));
            return new PageWithStatus(reading.on(id, item, form, view), 422);
        }
        return Redirect.to(found.path()).saying("meetings.document.added");
    }

    @PostMapping(ITEM + "/annexes/{annex:[0-9]+}/remove")
    @Requires(RECORD)
    Answer remove(@PathVariable String id, @PathVariable long item, @PathVariable long annex) {
        var found = item(id, item);
        documents.remove(found, annex(found, annex));
        return Redirect.to(found.path()).saying("meetings.document.removed");
    }

    @PostMapping(ITEM + "/speakers")
    @Requires(READ)
    Answer ask(@PathVariable String id, @PathVariable long item, View view) {
        var page = reading.on(id, item, ItemPage.UPLOAD.empty(), view);
        if (page.speaks() == null) {
            throw new NotFoundException("speaker");
        }
        speakers.ask(item, page.speaks());
        return Redirect.to(page.item().path()).saying("meetings.speaker.waits");
    }

    @PostMapping(ITEM + "/speakers/{speaker:[0-9]+}/done")
    @Requires(RECORD)
    Answer spoken(@PathVariable String id, @PathVariable long item, @PathVariable long speaker) {
        var found = item(id, item);
        speakers.done(item, speaker);
        return Redirect.to(found.path());
    }

    private AgendaItem item(String meeting, long item) {
        return agendas.find(item)
                .filter(found -> found.meeting().value().equals(meeting))
                .orElseThrow(() -> new NotFoundException(String.valueOf(item)));
    }

    private static ItemDocument annex(AgendaItem item, long annex) {
        return item.documents().stream()
                .filter(document -> document.id() == annex)
                .findFirst()
                .orElseThrow(() -> new NotFoundException(String.valueOf(annex)));
    }
}
