package dk.digit.meetings;

import dk.digit.association.BodyId;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Records a decision, or changes the wording of one.
///
/// @param id of the decision that is reworded, null for a new one
/// @param back where the form was opened
record DecisionForm(Form form, @Nullable DecisionId id, String back, List<Choice> meetings, List<Choice> bodies)
        implements Page {

    static final Fields WORDS = Fields.of("textDa", "meetings.decision.textDa", "meetings.decision.textHint")
            .and("textEn", "meetings.decision.textEn")
            .and("proposedBy", "meetings.decision.proposedBy")
            .and("due", "meetings.decision.due", "meetings.roughHint");

    static final Fields FIELDS = Fields.of("meeting", "meetings.decision.meeting", "meetings.decision.meetingHint")
            .and("body", "meetings.decision.body", "meetings.decision.bodyHint")
            .and("decidedOn", "meetings.decision.decidedOn", "meetings.roughHint")
            .and("textDa", "meetings.decision.textDa", "meetings.decision.textHint")
            .and("textEn", "meetings.decision.textEn")
            .and("proposedBy", "meetings.decision.proposedBy")
            .and("due", "meetings.decision.due", "meetings.roughHint");

    static Map<String, String> values(Decision decision) {
        var values = new LinkedHashMap<String, String>();
        values.put("textDa", decision.text().da());
        values.put("textEn", decision.text().en());
        values.put(
                "proposedBy",
                decision.proposedBy() == null ? "" : decision.proposedBy().name());
        values.put("due", decision.due() == null ? "" : decision.due().typed());
        return values;
    }

    static Bilingual text(Form form) {
        return new Bilingual(form.text("textDa", 1000), form.text("textEn", 1000));
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
