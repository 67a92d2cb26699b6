package dk.digit.meetings;

import dk.digit.association.BodyId;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Records a decision, or changes the wording of one.
///
/// @param id of the decision that is reworded, null for a new one
/// @param back where the form was opened
record DecisionForm(
        Form form,
        @Nullable DecisionId id,
        String back,
        List<Choice> meetings,
        List<Choice> bodies,
        OwnerFields.Choices owners)
        implements Page {

    static final Fields WORDS = words(Fields.of("textDa", "meetings.decision.textDa", "meetings.decision.textHint"));

    static final Fields FIELDS =
            words(Fields.of("meeting", "meetings.decision.meeting", "meetings.decision.meetingHint")
                    .and("body", "meetings.decision.body", "meetings.decision.bodyHint")
                    .and("decidedOn", "meetings.decision.decidedOn", "meetings.roughHint")
                    .and("textDa", "meetings.decision.textDa", "meetings.decision.textHint"));

    private static Fields words(Fields fields) {
        return OwnerFields.added(fields.and("textEn", "meetings.decision.textEn")
                        .and("itemsDa", "meetings.decision.itemsDa", "meetings.decision.itemsHint")
                        .and("itemsEn", "meetings.decision.itemsEn", "meetings.decision.itemsEnHint")
                        .and("proposedBy", "meetings.decision.proposedBy")
                        .and("due", "meetings.decision.due", "meetings.roughHint"))
                .and("review", "meetings.decision.review", "meetings.decision.reviewHint")
                .and("mandateBody", "meetings.decision.mandateBody")
                .and("mandateDa", "meetings.decision.mandateDa", "meetings.decision.mandateHint")
                .and("mandateEn", "meetings.decision.mandateEn");
    }

    static Map<String, String> values(Decision decision, List<Bilingual> items) {
        var values = new LinkedHashMap<String, String>();
        values.put("textDa", decision.text().da());
        values.put("textEn", decision.text().en());
        values.put("itemsDa", items.stream().map(Bilingual::da).collect(Collectors.joining("\n")));
        values.put("itemsEn", items.stream().map(Bilingual::en).collect(Collectors.joining("\n")));
        values.put(
                "proposedBy",
                decision.proposedBy() == null ? "" : decision.proposedBy().name());
        values.put("due", decision.due() == null ? "" : decision.due().typed());
        var follow = decision.followUp();
        OwnerFields.fill(values, follow.owner());
        values.put("review", follow.review() == null ? "" : Formats.date(follow.review()));
        var mandate = follow.mandate();
        var words = mandate == null ? null : mandate.words();
        values.put(
                "mandateBody",
                mandate == null || mandate.body() == null ? "" : mandate.body().value());
        values.put("mandateDa", words == null ? "" : words.da());
        values.put("mandateEn", words == null ? "" : words.en());
        return values;
    }

    static Wording wording(Form form) {
        return new Wording(
                new Bilingual(form.text("textDa", 1000), form.text("textEn", 1000)),
                items(form),
                form.optionalChoice("proposedBy", Proposer.class),
                form.optionalRoughDate("due"),
                new FollowUp(
                        OwnerFields.read(form),
                        FollowUp.Mandate.ofNullable(
                                form.optionalText("mandateBody", 60),
                                Bilingual.ofNullable(
                                        form.optionalText("mandateDa", 1000), form.optionalText("mandateEn", 1000))),
                        form.optionalDate("review")));
    }

    /// A point on each line; the English either in step or not written yet.
    private static List<Bilingual> items(Form form) {
        var danish = lines(form.optionalText("itemsDa", 8000));
        var english = lines(form.optionalText("itemsEn", 8000));
        if (!english.isEmpty() && english.size() != danish.size()) {
            form.refuse("itemsEn", "meetings.refused.itemsOutOfStep", danish.size(), english.size());
            return List.of();
        }
        return IntStream.range(0, danish.size())
                .mapToObj(at -> new Bilingual(danish.get(at), english.isEmpty() ? "" : english.get(at)))
                .toList();
    }

    private static List<String> lines(@Nullable String text) {
        return text == null
                ? List.of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    /// At a meeting, or else by a body on a day; one of the two is needed.
    static NewDecision.Made made(Form form) {
        var meeting = form.optionalText("meeting", MeetingId.LONGEST);
        if (meeting != null) {
            return new NewDecision.AtMeeting(new MeetingId(meeting));
        }
        var body = form.optionalText("body", 60);
        var on = form.optionalRoughDate("decidedOn");
        if (body == null || on == null) {
            form.refuse("meeting", "meetings.refused.nowhere");
            return new NewDecision.AtMeeting(new MeetingId("none"));
        }
        return new NewDecision.ByBody(new BodyId(body), on);
    }

    @Override
    public String titleKey() {
        return id == null ? "meetings.decision.new" : "meetings.decision.edit";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/meetings/decisions", "meetings.decisions.title"));
    }

    String action() {
        return id == null ? "/meetings/decisions/new" : "/meetings/decisions/" + id + "/edit";
    }

    List<Choice> proposers() {
        return Choice.of(Proposer.class);
    }
}
