package dk.digit.meetings.minutes;

import dk.digit.meetings.MeetingId;
import dk.digit.meetings.VoteLines;
import dk.digit.meetings.agenda.AgendaItem;
import dk.digit.platform.text.Bilingual;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/// What happened at the items of a meeting by other records: votes and decisions.
@Component
class EntryParts {

    private final List<VoteLines> votes;
    private final ItemDecisions decisions;

    EntryParts(List<VoteLines> votes, ItemDecisions decisions) {
        this.votes = votes;
        this.decisions = decisions;
    }

    record Told(Map<Long, List<Bilingual>> votes, Map<Long, List<MinutesText.Made>> decisions) {
        MinutesText.Entry entry(AgendaItem item, WrittenItem written) {
            return new MinutesText.Entry(
                    item.id(),
                    item.number(),
                    item.title().da(),
                    item.closed(),
                    item.matter() != null,
                    item.text().recommendation(),
                    written.discussion(),
                    votes.getOrDefault(item.id(), List.of()).stream()
                            .map(Bilingual::da)
                            .toList(),
                    written.resolution(),
                    decisions.getOrDefault(item.id(), List.of()));
        }
    }

    Told of(MeetingId meeting) {
        var sentences = new HashMap<Long, List<Bilingual>>();
        votes.forEach(slot -> sentences.putAll(slot.sentences(meeting)));
        return new Told(sentences, decisions.of(meeting));
    }
}
