package dk.digit.meetings.minutes;

import dk.digit.meetings.DecisionId;
import dk.digit.meetings.MeetingId;
import dk.digit.meetings.Meetings;
import dk.digit.meetings.NewDecision;
import dk.digit.meetings.agenda.AgendaItem;
import dk.digit.meetings.agenda.Agendas;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Makes decisions out of what an item recommends, once it is resolved.
@Component
class ItemDeciding {

    private final MinutesBook book;
    private final WrittenItems written;
    private final ItemDecisions decisions;
    private final Agendas agendas;
    private final Meetings meetings;

    ItemDeciding(MinutesBook book, WrittenItems written, ItemDecisions decisions, Agendas agendas, Meetings meetings) {
        this.book = book;
        this.written = written;
        this.decisions = decisions;
        this.agendas = agendas;
        this.meetings = meetings;
    }

    /// One decision for each line of the recommendation. Its words are Danish until somebody writes the
    /// English.
    ///
    /// @return the decisions, in their order
    @Transactional
    public List<DecisionId> decide(MeetingId meeting, long item) {
        var minutes = book.open(meeting);
        var about = agendas.find(item)
                .filter(one -> one.meeting().equals(meeting))
                .orElseThrow(() -> new RefusedException(Refusal.of("meetings.minutes.refused.none")));
        refuseUnlessResolved(minutes, about);
        var made = new NewDecision.AtMeeting(meeting);
        var ids = new ArrayList<DecisionId>();
        for (String line : about.text().asked()) {
            var id = meetings.freeId(made);
            meetings.record(new NewDecision(id, made, new Bilingual(line, line), null, null));
            decisions.link(id, item);
            ids.add(id);
        }
        return ids;
    }

    private void refuseUnlessResolved(Minutes minutes, AgendaItem item) {
        var word = written.of(minutes.id()).get(item.id());
        if (word == null || word.resolution() == null) {
            throw new RefusedException(Refusal.of("meetings.minutes.refused.unresolved", item.number()));
        }
        if (item.text().asked().isEmpty()) {
            throw new RefusedException(Refusal.of("meetings.minutes.refused.nothingAsked"));
        }
        if (decisions.of(item.meeting()).containsKey(item.id())) {
            throw new RefusedException(Refusal.of("meetings.minutes.refused.decided"));
        }
    }
}
