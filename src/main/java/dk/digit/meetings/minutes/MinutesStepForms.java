package dk.digit.meetings.minutes;

import dk.digit.association.Association;
import dk.digit.meetings.MeetingHead;
import dk.digit.meetings.minutes.MinutesStep.Field;
import dk.digit.meetings.minutes.MinutesStep.Kind;
import dk.digit.meetings.minutes.MinutesStep.Step;
import dk.digit.people.People;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The forms of the steps with minutes, with what they offer.
@Component
class MinutesStepForms {

    private final MinutesPage.Query pages;
    private final MeetingHead.Query heads;
    private final Association association;
    private final People people;

    MinutesStepForms(MinutesPage.Query pages, MeetingHead.Query heads, Association association, People people) {
        this.pages = pages;
        this.heads = heads;
        this.association = association;
        this.people = people;
    }

    MeetingHead head(String id, View view) {
        return heads.on(id, view);
    }

    /// The newest edition.
    Minutes minutes(String id, View view) {
        return found(pages.newest(id, view));
    }

    private static Minutes found(MinutesPage page) {
        if (page.minutes() == null) {
            throw new NotFoundException("minutes");
        }
        return page.minutes();
    }

    Comment comment(String id, long comment, View view) {
        return pages.newest(id, view).comments().stream()
                .filter(one -> one.id() == comment)
                .findFirst()
                .orElseThrow(() -> new NotFoundException(String.valueOf(comment)));
    }

    /// The item that was chosen, among those that the reader sees.
    @Nullable
    Long item(String id, @Nullable String chosen, View view) {
        if (chosen == null) {
            return null;
        }
        return Objects.requireNonNull(pages.newest(id, view).text()).entries().stream()
                .map(MinutesText.Entry::item)
                .filter(item -> String.valueOf(item).equals(chosen))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(chosen));
    }

    static Map<String, String> people(Minutes minutes) {
        var values = new LinkedHashMap<String, String>();
        values.put("chair", minutes.chair() == null ? "" : minutes.chair().value());
        values.put("minuteTaker", Objects.requireNonNullElse(minutes.minuteTaker(), ""));
        return values;
    }

    static Map<String, String> answer(Comment comment) {
        var values = new LinkedHashMap<String, String>();
        var takenIn = comment.takenIn();
        values.put("takenIn", takenIn == null ? "" : takenIn ? "YES" : "NO");
        values.put("answer", Objects.requireNonNullElse(comment.answer(), ""));
        return values;
    }

    static MinutesStepPages.Answered answered(Form form) {
        var takenIn = form.choice("takenIn", MinutesStepPages.TakenIn.class);
        var answer = form.optionalText("answer", 2000);
        if (takenIn == MinutesStepPages.TakenIn.NO && answer == null) {
            form.refuse("answer", "meetings.minutes.refused.noReason");
        }
        return new MinutesStepPages.Answered(takenIn, answer);
    }

    Page people(String id, Form form, View view) {
        var chairs = association.members(heads.on(id, view).meeting().heldOn()).stream()
                .map(member -> Choice.named(member.code().value(), member.name()))
                .toList();
        return step(
                id,
                Step.PEOPLE,
                "/people",
                form,
                view,
                new Field("chair", Kind.SELECT, false, chairs),
                new Field("minuteTaker", Kind.SELECT, false, people.choices()));
    }

    Page send(String id, Form form, View view) {
        return step(id, Step.SEND, "/send", form, view, Field.of("until", Kind.DAY, true));
    }

    Page comment(String id, Form form, View view) {
        var page = pages.newest(id, view);
        found(page);
        var items = Objects.requireNonNull(page.text()).entries().stream()
                .map(entry -> Choice.named(String.valueOf(entry.item()), entry.number() + ". " + entry.title()))
                .toList();
        return step(
                id,
                Step.COMMENT,
                "/comments/new",
                form,
                view,
                new Field("item", Kind.SELECT, false, items),
                Field.of("text", Kind.TEXTAREA, true));
    }

    Page answer(String id, Comment about, Form form, View view) {
        return step(
                id,
                Step.ANSWER,
                "/comments/" + about.id(),
                form,
                view,
                new Field("takenIn", Kind.RADIOS, true, Choice.of(MinutesStepPages.TakenIn.class)),
                Field.of("answer", Kind.TEXTAREA, false));
    }

    Page approve(String id, Form form, View view) {
        return step(
                id,
                Step.APPROVE,
                "/approve",
                form,
                view,
                new Field("how", Kind.RADIOS, true, Choice.of(ApprovalWay.class)),
                Field.of("on", Kind.DAY, true));
    }

    Page correct(String id, Form form, View view) {
        return step(id, Step.CORRECT, "/correct", form, view, Field.of("reason", Kind.TEXTAREA, true));
    }

    private Page step(String id, Step step, String path, Form form, View view, Field... fields) {
        return new MinutesStep(heads.on(id, view), step, path, form, List.of(fields));
    }
}
