package dk.digit.meetings;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import java.util.List;

/// Calls a meeting off, with the reason that everybody is told.
record MeetingCancel(Form form, MeetingHead head) implements Page {

    static final Fields FIELDS =
            Fields.of("reason", "meetings.meeting.cancelReason", "meetings.meeting.cancelReasonHint");

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "meetings.meeting.cancelQuestion", head.title(lang));
    }

    @Override
    public List<Crumb> crumbs() {
        return head.crumbs();
    }

    String action() {
        return head.path() + "/cancel";
    }
}
