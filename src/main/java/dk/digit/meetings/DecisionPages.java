package dk.digit.meetings;

import static dk.digit.meetings.MeetingsRules.READ;
import static dk.digit.meetings.MeetingsRules.RECORD;

import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Slug;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/// Decisions: the list, one of them with its story, and recording them and what becomes of them.
@Controller
class DecisionPages {

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final Meetings meetings;
    private final HeldMeetings held;
    private final DecisionList.Query list;
    private final OutstandingList.Query outstanding;
    private final DecisionPage.Query one;
    private final BodyNames bodies;
    private final Overtaken overtaken;
    private final EvidenceFiles files;
    private final OwnerFields owners;

    DecisionPages(
            Meetings meetings,
            HeldMeetings held,
            DecisionList.Query list,
            OutstandingList.Query outstanding,
            DecisionPage.Query one,
            BodyNames bodies,
            Overtaken overtaken,
            EvidenceFiles files,
            OwnerFields owners) {
        this.meetings = meetings;
        this.held = held;
        this.list = list;
        this.outstanding = outstanding;
        this.one = one;
        this.bodies = bodies;
        this.overtaken = overtaken;
        this.files = files;
        this.owners = owners;
    }

    @GetMapping("/meetings/decisions")
    @Requires(READ)
    Answer list(View view) {
        return list.on(view);
    }

    @GetMapping(OutstandingList.PATH)
    @Requires(READ)
    Answer outstanding(View view) {
        return outstanding.on(view);
    }

    @GetMapping("/meetings/decisions/{id}")
    @Requires(READ)
    Answer one(@PathVariable String id, View view) {
        return one.on(id(id), view);
    }

    @GetMapping("/meetings/decisions/new")
    @Requires(RECORD)
    Answer blank(View view) {
        return form(DecisionForm.FIELDS.empty(), "/meetings/decisions", view);
    }

    @GetMapping("/meetings/meetings/{meeting}/decisions/new")
    @Requires(RECORD)
    Answer blankAt(@PathVariable String meeting, View view) {
        return form(DecisionForm.FIELDS.filled(Map.of("meeting", meeting)), "/meetings/meetings/" + meeting, view);
    }

    @PostMapping("/meetings/decisions/new")
    @Requires(RECORD)
    Answer record(View view) {
        return view.form(DecisionForm.FIELDS)
                .submit(
                        form -> {
                            var made = DecisionForm.made(form);
                            return new NewDecision(meetings.freeId(made), made, DecisionForm.wording(form));
                        },
                        decision -> {
                            meetings.record(decision);
                            return Redirect.to("/meetings/decisions/" + decision.id())
                                    .saying("meetings.decision.recorded");
                        },
                        again -> form(again, "/meetings/decisions", view));
    }

    @GetMapping("/meetings/decisions/{id}/edit")
    @Requires(RECORD)
    Answer edit(@PathVariable String id, View view) {
        var decision = decision(id(id));
        return rewording(DecisionForm.WORDS.filled(values(decision), decision.version()), decision.id(), view);
    }

    @PostMapping("/meetings/decisions/{id}/edit")
    @Requires(RECORD)
    Answer reword(@PathVariable String id, View view) {
        var known = id(id);
        var form = view.form(DecisionForm.WORDS);
        return form.submit(
                DecisionForm::wording,
                wording -> {
                    if (!meetings.reword(known, wording, form.openedVersion())) {
                        var now = decision(known);
                        throw overtaken.by("meetings", "decision", known, values(now), now.version());
                    }
                    return Redirect.to("/meetings/decisions/" + known).saying("meetings.decision.changed");
                },
                again -> rewording(again, known, view));
    }

    @GetMapping("/meetings/decisions/{id}/state")
    @Requires(RECORD)
    Answer askWhatBecame(@PathVariable String id, View view) {
        return standing(StandingForm.FIELDS.filled(Map.of("since", Formats.date(view.asOf()))), decision(id(id)), view);
    }

    @PostMapping("/meetings/decisions/{id}/state")
    @Requires(RECORD)
    Answer recordWhatBecame(
            @PathVariable String id,
            @RequestParam(name = "evidenceFile", required = false) @Nullable MultipartFile file,
            View view) {
        var decision = decision(id(id));
        return view.form(StandingForm.FIELDS)
                .submit(
                        form -> StandingForm.read(form, decision.id(), EvidenceFiles.isThere(file)),
                        typed -> {
                            files.keep(file, attached -> meetings.record(typed.with(attached)));
                            return Redirect.to("/meetings/decisions/" + decision.id())
                                    .saying("meetings.state.saved");
                        },
                        again -> standing(again, decision, view));
    }

    @GetMapping("/meetings/decisions/{id}/evidence/{file:[0-9a-f-]{36}}")
    @Requires(READ)
    Answer evidence(@PathVariable String id, @PathVariable UUID file) {
        return files.download(meetings.evidence(id(id), file).orElseThrow(() -> new NotFoundException("file " + file)));
    }

    private Page form(Form form, String back, View view) {
        var names = bodies.on(view.asOf());
        var choices = held.all().reversed().stream()
                .map(meeting -> Choice.named(
                        meeting.id().value(),
                        Formats.date(meeting.heldOn()) + " "
                                + names.name(meeting.body()).in(view.lang())))
                .toList();
        return new DecisionForm(
                form, null, back, choices, names.choices(view.lang()), owners.choices(view.asOf(), view.lang()));
    }

    private Page rewording(Form form, DecisionId id, View view) {
        return new DecisionForm(
                form,
                id,
                "/meetings/decisions/" + id,
                List.of(),
                bodies.on(view.asOf()).choices(view.lang()),
                owners.choices(view.asOf(), view.lang()));
    }

    private Map<String, String> values(Decision decision) {
        return DecisionForm.values(decision, meetings.items(decision.id()));
    }

    private Page standing(Form form, Decision decision, View view) {
        var others = meetings.decisions(EVER).reversed().stream()
                .filter(other -> !other.id().equals(decision.id()))
                .map(other -> Choice.named(other.id().value(), other.text().in(view.lang())))
                .toList();
        return new StandingForm(form, decision, others);
    }

    private Decision decision(DecisionId id) {
        return meetings.decision(id, EVER).orElseThrow(() -> new NotFoundException(id.value()));
    }

    static DecisionId id(String text) {
        if (!Slug.isOne(text) || text.length() > DecisionId.LONGEST) {
            throw new NotFoundException(text);
        }
        return new DecisionId(text);
    }
}
