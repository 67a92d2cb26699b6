package dk.digit.meetings.votes;

import dk.digit.meetings.agenda.AgendaItem;
import dk.digit.meetings.agenda.ItemPanel;
import dk.digit.platform.access.Rights;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.View;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// The votes on an item of the agenda, each with what it came to.
@Component
class VotePanel implements ItemPanel {

    private final StoredVotes votes;
    private final Rights rights;

    VotePanel(StoredVotes votes, Rights rights) {
        this.votes = votes;
        this.rights = rights;
    }

    @Override
    public Optional<Panel> panel(AgendaItem item, View view) {
        var lines =
                votes.onItem(item.id()).stream().map(vote -> line(vote, view)).toList();
        boolean conducts = rights.may(view.actor(), VoteRules.CONDUCT);
        return lines.isEmpty() && !conducts
                ? Optional.empty()
                : Optional.of(new Panel(
                        "meetings.votes.title",
                        lines,
                        conducts ? "/meetings/meetings/" + item.meeting() + "/votes/new?item=" + item.id() : null,
                        conducts ? "meetings.votes.new" : null));
    }

    private static Line line(Vote vote, View view) {
        var closing = vote.closing();
        var question = vote.question().in(view.lang());
        return new Line(
                "/meetings/votes/" + vote.id(),
                closing == null ? question : question + " " + closing.sentence().in(view.lang()),
                Texts.of(view.lang(), vote.state()));
    }
}
