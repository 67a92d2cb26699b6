package dk.digit.meetings;

import dk.digit.platform.search.Findable;
import dk.digit.platform.search.FoundKind;
import java.util.List;
import org.springframework.stereotype.Component;

/// Meetings, decisions and events.
@Component
class MeetingsFindable implements Findable {

    @Override
    public List<FoundKind> kinds() {
        return List.of(
                new FoundKind("meetings.meeting", "meetings.found.meeting", MeetingsRules.READ),
                new FoundKind("meetings.item", "meetings.found.item", MeetingsRules.READ),
                new FoundKind("meetings.decision", "meetings.found.decision", MeetingsRules.READ),
                new FoundKind("meetings.recommendation", "meetings.found.recommendation", MeetingsRules.READ),
                new FoundKind("meetings.event", "meetings.found.event", MeetingsRules.READ));
    }
}
