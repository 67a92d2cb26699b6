package dk.digit.meetings;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.util.ArrayList;
import java.util.Objects;

/// When and where a meeting is, in running text.
public final class MeetingWords {

    private MeetingWords() {}

    /// `3. marts 2027 kl. 09.30–12.00`
    public static String when(Lang lang, Meeting meeting) {
        var day = Formats.longDate(lang, meeting.heldOn());
        return meeting.hours().starts() == null
                ? day
                : Texts.of(lang, "meetings.when", day, hours(lang, meeting.hours()));
    }

    /// `09.30–12.00`, `09.30`, or nothing.
    public static String hours(Lang lang, MeetingHours hours) {
        var starts = hours.starts();
        var ends = hours.ends();
        if (starts == null) {
            return "";
        }
        return Formats.time(lang, starts) + (ends == null ? "" : "–" + Formats.time(lang, ends));
    }

    /// `3. marts 2027 kl. 09.30–12.00, Rådhuset, https://…`
    public static String whenAndWhere(Lang lang, Meeting meeting) {
        var parts = new ArrayList<String>();
        parts.add(when(lang, meeting));
        parts.add(meeting.place());
        parts.add(meeting.online());
        return String.join(", ", parts.stream().filter(Objects::nonNull).toList());
    }
}
