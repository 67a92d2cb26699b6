package dk.digit.meetings.minutes;

import dk.digit.meetings.MeetingId;
import dk.digit.people.notices.Sight;
import dk.digit.platform.access.Actor;
import org.springframework.stereotype.Component;

/// Whether a reader still may see the minutes that a notice is about.
@Component
class MinutesSight implements Sight {

    private static final String PATH = "/meetings/meetings/";

    private final StoredMinutes minutes;

    MinutesSight(StoredMinutes minutes) {
        this.minutes = minutes;
    }

    @Override
    public String kind() {
        return Consultation.KIND;
    }

    /// Asked with the reader's own eyes: the database shows the minutes or does not.
    @Override
    public boolean sees(Actor reader, String path) {
        if (!path.startsWith(PATH)) {
            return false;
        }
        var meeting = path.substring(PATH.length()).split("/", 2)[0];
        return MeetingId.parse(meeting).filter(id -> !minutes.of(id).isEmpty()).isPresent();
    }
}
