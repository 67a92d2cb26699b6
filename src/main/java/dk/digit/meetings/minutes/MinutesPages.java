package dk.digit.meetings.minutes;

import static dk.digit.meetings.MeetingsRules.READ;
import static dk.digit.meetings.minutes.MinutesRules.SIGN;
import static dk.digit.meetings.minutes.MinutesRules.WRITE;

import dk.digit.meetings.MeetingHead;
import dk.digit.meetings.MeetingId;
import dk.digit.platform.access.Costly;
import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Confirm;
import dk.digit.platform.web.Download;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Minutes: reading them on screen and paper, drafting, writing, signing.
@Controller
class MinutesPages {

    static final String MINUTES = "/meetings/meetings/{id}/minutes";
    private static final String EDITION = MINUTES + "/{edition:\\d{1,4}}";
    private static final String ITEM = MINUTES + "/items/{item:\\d{1,15}}";

    private final MinutesPage.Query pages;
    private final MeetingHead.Query heads;
    private final MinutesBook book;
    private final ItemDeciding deciding;
    private final Signing signing;
    private final WrittenItems written;
    private final MinutesPrint print;
    private final Overtaken overtaken;

    MinutesPages(
            MinutesPage.Query pages,
            MeetingHead.Query heads,
            MinutesBook book,
            ItemDeciding deciding,
            Signing signing,
            WrittenItems written,
            MinutesPrint print,
            Overtaken overtaken) {
        this.pages = pages;
        this.heads = heads;
        this.book = book;
        this.deciding = deciding;
        this.signing = signing;
        this.written = written;
        this.print = print;
        this.overtaken = overtaken;
    }

    @GetMapping(MINUTES)
    @Requires(READ)
    Answer newest(@PathVariable String id, View view) {
        return pages.newest(id, view);
    }

    @GetMapping(EDITION)
    @Requires(READ)
    Answer edition(@PathVariable String id, @PathVariable int edition, View view) {
        return pages.edition(id, edition, view);
    }

    @GetMapping(EDITION + "/minutes.pdf")
    @Requires(READ)
    @Costly
    Answer pdf(@PathVariable String id, @PathVariable int edition, View view) {
        return Download.of("referat-" + id + "-" + edition + ".pdf", "application/pdf", print.pdf(id, edition, view));
    }

    @GetMapping(EDITION + "/minutes.docx")
    @Requires(READ)
    @Costly
    Answer word(@PathVariable String id, @PathVariable int edition, View view) {
        return Download.of(
                "referat-" + id + "-" + edition + ".docx",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                print.word(id, edition, view));
    }

    @PostMapping(MINUTES + "/begin")
    @Requires(WRITE)
    Answer begin(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        book.begin(head.meeting().id());
        return done(head, "meetings.minutes.begun");
    }

    @PostMapping(MINUTES + "/refresh")
    @Requires(WRITE)
    Answer refresh(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        book.refresh(head.meeting().id());
        return done(head, "meetings.minutes.refreshed");
    }

    @GetMapping(ITEM)
    @Requires(WRITE)
    Answer item(@PathVariable String id, @PathVariable long item, View view) {
        var words = written(heads.on(id, view).meeting().id(), item);
        return itemForm(ItemMinutes.FIELDS.filled(ItemMinutes.values(words), words.version()), id, item, view);
    }

    @PostMapping(ITEM)
    @Requires(WRITE)
    Answer write(@PathVariable String id, @PathVariable long item, View view) {
        var head = heads.on(id, view);
        var meeting = head.meeting().id();
        var form = view.form(ItemMinutes.FIELDS);
        return form.submit(
                ItemMinutes::read,
                words -> {
                    if (!book.write(meeting, item, words.discussion(), words.resolution(), form.openedVersion())) {
                        var now = written(meeting, item);
                        throw overtaken.by(
                                "meetings", "minutes_item", now.id(), ItemMinutes.values(now), now.version());
                    }
                    return done(head, "meetings.minutes.written");
                },
                again -> itemForm(again, id, item, view));
    }

    @PostMapping(ITEM + "/decisions")
    @Requires(WRITE)
    Answer decide(@PathVariable String id, @PathVariable long item, View view) {
        var head = heads.on(id, view);
        var made = deciding.decide(head.meeting().id(), item);
        return Redirect.to(head.path() + "/minutes").saying("meetings.minutes.decided", made.size());
    }

    @GetMapping(MINUTES + "/sign")
    @Requires(SIGN)
    Answer askToSign(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        return new Confirm(
                view.t("meetings.minutes.signQuestion", head.title(view.lang())),
                List.of(view.t("meetings.minutes.signMeans"), view.t("meetings.minutes.signLocks")),
                false,
                head.path() + "/minutes/sign",
                Map.of(),
                "meetings.minutes.sign",
                head.path() + "/minutes");
    }

    @PostMapping(MINUTES + "/sign")
    @Requires(SIGN)
    Answer sign(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        return done(head, signing.sign(head) ? "meetings.minutes.signedAndLocked" : "meetings.minutes.signed");
    }

    private ItemMinutes itemForm(Form form, String id, long item, View view) {
        var page = pages.newest(id, view);
        return Objects.requireNonNull(page.text()).entries().stream()
                .filter(entry -> entry.item() == item)
                .findFirst()
                .map(entry -> new ItemMinutes(page.head(), entry, form))
                .orElseThrow(() -> new NotFoundException(String.valueOf(item)));
    }

    private WrittenItem written(MeetingId meeting, long item) {
        return book.of(meeting).stream()
                .limit(1)
                .map(newest -> written.of(newest.id()).get(item))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new NotFoundException(String.valueOf(item)));
    }

    private static Redirect done(MeetingHead head, String key) {
        return Redirect.to(head.path() + "/minutes").saying(key);
    }
}
