package dk.digit.meetings.minutes;

import static dk.digit.meetings.minutes.MinutesRules.COMMENT;
import static dk.digit.meetings.minutes.MinutesRules.WRITE;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The way of minutes: who signs, comments and their answers, approval, correction.
@Controller
class MinutesStepPages {

    private static final String MINUTES = MinutesPages.MINUTES;
    private static final String ANSWERED = MINUTES + "/comments/{comment:\\d{1,15}}";

    private final MinutesStepForms forms;
    private final MinutesBook book;
    private final Consultation consultation;
    private final Approval approval;
    private final Signatories signatories;
    private final Overtaken overtaken;

    MinutesStepPages(
            MinutesStepForms forms,
            MinutesBook book,
            Consultation consultation,
            Approval approval,
            Signatories signatories,
            Overtaken overtaken) {
        this.forms = forms;
        this.book = book;
        this.consultation = consultation;
        this.approval = approval;
        this.signatories = signatories;
        this.overtaken = overtaken;
    }

    @GetMapping(MINUTES + "/people")
    @Requires(WRITE)
    Answer people(@PathVariable String id, View view) {
        var minutes = forms.minutes(id, view);
        return forms.people(id, MinutesStep.PEOPLE.filled(MinutesStepForms.people(minutes), minutes.version()), view);
    }

    record People(@Nullable String chair, @Nullable String minuteTaker) {}

    @PostMapping(MINUTES + "/people")
    @Requires(WRITE)
    Answer settle(@PathVariable String id, View view) {
        var minutes = forms.minutes(id, view);
        var form = view.form(MinutesStep.PEOPLE);
        return form.submit(
                typed -> new People(typed.optionalText("chair", 4), typed.optionalText("minuteTaker", 63)),
                people -> {
                    var chair = people.chair() == null ? null : new MunicipalityCode(people.chair());
                    if (!book.settle(minutes.meeting(), chair, people.minuteTaker(), form.openedVersion())) {
                        throw overtaken.by(
                                "meetings",
                                "minutes",
                                minutes.id(),
                                MinutesStepForms.people(minutes),
                                minutes.version());
                    }
                    return done(minutes, "meetings.minutes.settled");
                },
                again -> forms.people(id, again, view));
    }

    @GetMapping(MINUTES + "/send")
    @Requires(WRITE)
    Answer askWhenToSend(@PathVariable String id, View view) {
        return forms.send(id, MinutesStep.SEND.empty(), view);
    }

    @PostMapping(MINUTES + "/send")
    @Requires(WRITE)
    Answer send(@PathVariable String id, View view) {
        return view.form(MinutesStep.SEND)
                .submit(
                        typed -> typed.date("until"),
                        until -> {
                            int told = consultation.send(forms.head(id, view), until);
                            return Redirect.to(forms.head(id, view).path() + "/minutes")
                                    .saying("meetings.minutes.sent", told);
                        },
                        again -> forms.send(id, again, view));
    }

    @GetMapping(MINUTES + "/comments/new")
    @Requires(value = COMMENT, about = "meeting")
    Answer blankComment(@PathVariable String id, View view) {
        var item = Objects.requireNonNullElse(view.param("item"), "");
        return forms.comment(id, MinutesStep.COMMENT.filled(Map.of("item", item)), view);
    }

    record Said(@Nullable String item, String text) {}

    @PostMapping(MINUTES + "/comments/new")
    @Requires(value = COMMENT, about = "meeting")
    Answer comment(@PathVariable String id, View view) {
        var minutes = forms.minutes(id, view);
        return view.form(MinutesStep.COMMENT)
                .submit(
                        typed -> new Said(typed.optionalText("item", 15), typed.text("text", 4000)),
                        said -> {
                            consultation.comment(
                                    minutes.meeting(),
                                    forms.item(id, said.item(), view),
                                    signatories.place(view.actor().municipality()),
                                    said.text());
                            return done(minutes, "meetings.minutes.commented");
                        },
                        again -> forms.comment(id, again, view));
    }

    @GetMapping(ANSWERED)
    @Requires(WRITE)
    Answer askForAnswer(@PathVariable String id, @PathVariable long comment, View view) {
        var about = forms.comment(id, comment, view);
        return forms.answer(
                id, about, MinutesStep.ANSWER.filled(MinutesStepForms.answer(about), about.version()), view);
    }

    enum TakenIn {
        YES,
        NO
    }

    record Answered(TakenIn takenIn, @Nullable String answer) {}

    @PostMapping(ANSWERED)
    @Requires(WRITE)
    Answer answer(@PathVariable String id, @PathVariable long comment, View view) {
        var minutes = forms.minutes(id, view);
        var about = forms.comment(id, comment, view);
        var form = view.form(MinutesStep.ANSWER);
        return form.submit(
                typed -> MinutesStepForms.answered(typed),
                answered -> {
                    boolean takenIn = answered.takenIn() == TakenIn.YES;
                    if (!consultation.answer(
                            minutes.meeting(), comment, takenIn, answered.answer(), form.openedVersion())) {
                        throw overtaken.by(
                                "meetings",
                                "minutes_comment",
                                comment,
                                MinutesStepForms.answer(about),
                                about.version());
                    }
                    return done(minutes, "meetings.minutes.answered");
                },
                again -> forms.answer(id, about, again, view));
    }

    @GetMapping(MINUTES + "/approve")
    @Requires(WRITE)
    Answer askApproval(@PathVariable String id, View view) {
        return forms.approve(id, MinutesStep.APPROVE.empty(), view);
    }

    record Approved(ApprovalWay how, LocalDate on) {}

    @PostMapping(MINUTES + "/approve")
    @Requires(WRITE)
    Answer approve(@PathVariable String id, View view) {
        var head = forms.head(id, view);
        return view.form(MinutesStep.APPROVE)
                .submit(
                        typed -> new Approved(typed.choice("how", ApprovalWay.class), typed.date("on")),
                        approved -> {
                            approval.approve(head, approved.how(), approved.on());
                            return Redirect.to(head.path() + "/minutes").saying("meetings.minutes.approved");
                        },
                        again -> forms.approve(id, again, view));
    }

    @GetMapping(MINUTES + "/correct")
    @Requires(WRITE)
    Answer askWhy(@PathVariable String id, View view) {
        return forms.correct(id, MinutesStep.CORRECT.empty(), view);
    }

    @PostMapping(MINUTES + "/correct")
    @Requires(WRITE)
    Answer correct(@PathVariable String id, View view) {
        var minutes = forms.minutes(id, view);
        return view.form(MinutesStep.CORRECT)
                .submit(
                        typed -> typed.text("reason", 1000),
                        reason -> {
                            book.correct(minutes.meeting(), reason);
                            return done(minutes, "meetings.minutes.corrected");
                        },
                        again -> forms.correct(id, again, view));
    }

    private static Redirect done(Minutes minutes, String key) {
        return Redirect.to("/meetings/meetings/" + minutes.meeting() + "/minutes")
                .saying(key);
    }
}
