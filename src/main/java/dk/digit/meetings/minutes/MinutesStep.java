package dk.digit.meetings.minutes;

import dk.digit.meetings.MeetingHead;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;

/// One step with minutes, each with few fields: who signs, send, comment, answer, approve, correct.
///
/// @param path of the form, below the meeting's minutes
/// @param choices of fields that are chosen from a list, by the order of the fields
public record MinutesStep(MeetingHead head, Step step, String path, Form form, List<Field> fields) implements Page {

    /// The steps and the messages that belong to them: `meetings.minutes.<name>.title`, `.lead` and `.button`.
    public enum Step {
        PEOPLE("people"),
        SEND("send"),
        COMMENT("comment"),
        ANSWER("answer"),
        APPROVE("approve"),
        CORRECT("correct");

        private final String word;

        Step(String word) {
            this.word = word;
        }
    }

    /// How a field is shown.
    ///
    /// @param choices of a list or of buttons, empty for texts and days
    public record Field(String name, Kind kind, boolean required, List<Choice> choices) {

        static Field of(String name, Kind kind, boolean required) {
            return new Field(name, kind, required, List.of());
        }
    }

    public enum Kind {
        SELECT,
        RADIOS,
        DAY,
        TEXTAREA
    }

    static final Fields PEOPLE = Fields.of("chair", "meetings.minutes.chair", "meetings.minutes.chairHint")
            .and("minuteTaker", "meetings.minutes.minuteTaker", "meetings.minutes.minuteTakerHint");
    static final Fields SEND = Fields.of("until", "meetings.minutes.until", "meetings.minutes.untilHint");
    static final Fields COMMENT = Fields.of("item", "meetings.minutes.commentItem", "meetings.minutes.commentItemHint")
            .and("text", "meetings.minutes.commentText");
    static final Fields ANSWER = Fields.of("takenIn", "meetings.minutes.takenIn")
            .and("answer", "meetings.minutes.answerText", "meetings.minutes.answerHint");
    static final Fields APPROVE = Fields.of("how", "meetings.minutes.how")
            .and("on", "meetings.minutes.approvedOn", "meetings.minutes.approvedOnHint");
    static final Fields CORRECT = Fields.of("reason", "meetings.minutes.reason", "meetings.minutes.reasonHint");

    @Override
    public String titleKey() {
        return "meetings.minutes." + step.word + ".title";
    }

    public String leadKey() {
        return "meetings.minutes." + step.word + ".lead";
    }

    public String buttonKey() {
        return "meetings.minutes." + step.word + ".button";
    }

    @Override
    public List<Crumb> crumbs() {
        return Steps.crumbs(head);
    }

    public String action() {
        return head.path() + "/minutes" + path;
    }

    public String back() {
        return head.path() + "/minutes";
    }
}
