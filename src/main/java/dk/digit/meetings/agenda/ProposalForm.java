package dk.digit.meetings.agenda;

import dk.digit.meetings.MeetingHead;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.form.Fields;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.time.LocalDate;
import java.util.List;

/// Sends a proposal to a meeting.
///
/// @param due the last day for it
/// @param late whether that day is over
public record ProposalForm(Form form, MeetingHead head, List<Choice> proposers, LocalDate due, boolean late)
        implements Page {

    static final Fields FIELDS = Fields.of("proposer", "meetings.proposal.proposer")
            .and("title", "meetings.item.title")
            .and("recommendation", "meetings.item.recommendation", "meetings.item.recommendationHint")
            .and("reasons", "meetings.proposal.reasons");

    static ProposalDraft read(Form form) {
        return new ProposalDraft(
                form.text("proposer", 80),
                form.text("title", 300),
                form.text("recommendation", 20_000),
                form.optionalText("reasons", 20_000));
    }

    @Override
    public String titleKey() {
        return "meetings.proposal.new";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                head.crumbs().getFirst(),
                head.crumbs().getLast(),
                Crumb.of(head.path() + "/agenda", "meetings.tab.agenda"));
    }
}
