package dk.digit.meetings;

import dk.digit.association.BodyId;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Records a meeting, or corrects what is recorded of one.
///
/// @param id of the meeting that is corrected, null for a new one
record MeetingForm(Form form, @Nullable MeetingId id, List<Choice> bodies) implements Page {

    static final Fields FIELDS = Fields.of("body", "meetings.meeting.body")
            .and("kind", "meetings.meeting.kind")
            .and("heldOn", "meetings.meeting.heldOn", "meetings.meeting.heldOnHint")
            .and("starts", "meetings.meeting.starts", "meetings.meeting.startsHint")
            .and("ends", "meetings.meeting.ends")
            .and("place", "meetings.meeting.place")
            .and("online", "meetings.meeting.online", "meetings.meeting.onlineHint")
            .and("remark", "meetings.meeting.remark");

    static Map<String, String> values(Meeting meeting, Lang lang) {
        return Map.of(
                "body", meeting.body().value(),
                "kind", meeting.kind().name(),
                "heldOn", Formats.date(meeting.heldOn()),
                "starts", hour(meeting.hours().starts(), lang),
                "ends", hour(meeting.hours().ends(), lang),
                "place", Objects.requireNonNullElse(meeting.place(), ""),
                "online", Objects.requireNonNullElse(meeting.online(), ""),
                "remark", Objects.requireNonNullElse(meeting.remark(), ""));
    }

    private static String hour(@Nullable LocalTime time, Lang lang) {
        return time == null ? "" : Formats.time(lang, time);
    }

    /// @param id of the meeting that is corrected; a new one is named after its body and day
    static NewMeeting read(Form form, @Nullable MeetingId id) {
        var body = new BodyId(form.text("body", 60));
        var heldOn = form.date("heldOn");
        return new NewMeeting(
                id != null ? id : new MeetingId(body + "-" + heldOn),
                body,
                form.choice("kind", MeetingKind.class),
                heldOn,
                MeetingFields.hours(form),
                form.optionalText("place", 200),
                MeetingFields.online(form),
                form.optionalText("remark", 1000),
                null);
    }

    @Override
    public String titleKey() {
        return id == null ? "meetings.meeting.new" : "meetings.meeting.edit";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/meetings/meetings", "meetings.meetings.title"));
    }

    String action() {
        return id == null ? "/meetings/meetings/new" : back() + "/edit";
    }

    String back() {
        return id == null ? "/meetings/meetings" : "/meetings/meetings/" + id;
    }

    List<Choice> kinds() {
        return Choice.of(MeetingKind.class);
    }
}
