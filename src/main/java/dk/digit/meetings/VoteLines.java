package dk.digit.meetings;

import dk.digit.platform.text.Bilingual;
import java.util.List;
import java.util.Map;

/// Slot: what the votes of a meeting came to, for whoever writes about it.
public interface VoteLines {

    /// The sentences of closed votes in their order, by item of the agenda; items without one are left out.
    Map<Long, List<Bilingual>> sentences(MeetingId meeting);
}
