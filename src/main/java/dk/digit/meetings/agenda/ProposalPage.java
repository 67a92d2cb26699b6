package dk.digit.meetings.agenda;

import dk.digit.association.bylaws.Matter;
import dk.digit.meetings.MeetingHead;
import dk.digit.meetings.ProposalState;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;

/// A proposal, whether it came in time, and for the secretariat what becomes of it.
///
/// @param proposer as it is called
public record ProposalPage(MeetingHead head, Proposal proposal, String proposer, Form form) implements Page {

    static final Fields FIELDS = Fields.of("outcome", "meetings.proposal.outcome")
            .and("matter", "meetings.item.matter", "meetings.proposal.matterHint")
            .and("reason", "meetings.proposal.reason", "meetings.proposal.reasonHint");

    @Override
    public String title(Lang lang) {
        return proposal.title();
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                head.crumbs().getFirst(),
                head.crumbs().getLast(),
                Crumb.of(head.path() + "/agenda", "meetings.tab.agenda"));
    }

    @Override
    public RecordKey record() {
        return new RecordKey("meetings", "proposal", String.valueOf(proposal.id()));
    }

    public List<Choice> outcomes() {
        return Choice.of(ProposalState.class).stream()
                .filter(choice -> !choice.value().equals(ProposalState.RECEIVED.name()))
                .toList();
    }

    public List<Choice> matters() {
        return Choice.of(Matter.class);
    }
}
