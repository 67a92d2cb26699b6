package dk.digit.meetings;

import dk.digit.platform.web.form.Form;
import org.jspecify.annotations.Nullable;

/// What forms for one meeting and for many have in common.
public final class MeetingFields {

    private MeetingFields() {}

    /// The hours in two fields of a form.
    public static MeetingHours hours(Form form) {
        var starts = form.optionalTime("starts");
        var ends = form.optionalTime("ends");
        if (ends != null && (starts == null || !ends.isAfter(starts))) {
            form.refuse("ends", "meetings.refused.endsBeforeStart");
            return new MeetingHours(starts, null);
        }
        return new MeetingHours(starts, ends);
    }

    /// The address of a meeting on screen.
    public static @Nullable String online(Form form) {
        var address = form.optionalText("online", 500);
        if (address != null && !address.matches("https://[^ ]+")) {
            form.refuse("online", "meetings.constraint.meeting_online");
        }
        return address;
    }
}
