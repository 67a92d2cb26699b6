package dk.digit.meetings.calling;

import dk.digit.meetings.MeetingId;
import dk.digit.meetings.Meetings;
import dk.digit.people.notices.Sight;
import dk.digit.platform.access.Actor;
import org.springframework.stereotype.Component;

/// A calling leaves only for somebody who may still see the meeting.
@Component
class CallingSight implements Sight {

    private static final String PATH = "/meetings/meetings/";

    private final Meetings meetings;

    CallingSight(Meetings meetings) {
        this.meetings = meetings;
    }

    @Override
    public String kind() {
        return CallingTidings.KIND;
    }

    /// Asked with the reader's own eyes: the database shows the meeting or does not.
    @Override
    public boolean sees(Actor reader, String path) {
        return path.startsWith(PATH)
                && MeetingId.parse(path.substring(PATH.length()))
                        .flatMap(meetings::meeting)
                        .isPresent();
    }
}
