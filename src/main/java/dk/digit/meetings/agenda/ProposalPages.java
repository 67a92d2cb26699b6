package dk.digit.meetings.agenda;

import static dk.digit.meetings.MeetingsRules.PROPOSE;
import static dk.digit.meetings.MeetingsRules.READ;
import static dk.digit.meetings.MeetingsRules.RECORD;

import dk.digit.association.bylaws.Matter;
import dk.digit.meetings.MeetingHead;
import dk.digit.meetings.ProposalState;
import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Proposals for a meeting: sending one, reading it, and what becomes of it.
@Controller
class ProposalPages {

    private static final String NEW = "/meetings/meetings/{id}/proposals/new";
    private static final String ONE = "/meetings/meetings/{id}/proposals/{proposal:[0-9]+}";

    private final MeetingHead.Query heads;
    private final Proposals proposals;
    private final Proposers proposers;
    private final Overtaken overtaken;

    ProposalPages(MeetingHead.Query heads, Proposals proposals, Proposers proposers, Overtaken overtaken) {
        this.heads = heads;
        this.proposals = proposals;
        this.proposers = proposers;
        this.overtaken = overtaken;
    }

    @GetMapping(NEW)
    @Requires(value = PROPOSE, anywhere = true)
    Answer blank(@PathVariable String id, View view) {
        return form(ProposalForm.FIELDS.empty(), heads.on(id, view), view);
    }

    @PostMapping(NEW)
    @Requires(value = PROPOSE, anywhere = true)
    Answer send(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        return view.form(ProposalForm.FIELDS)
                .submit(
                        ProposalForm::read,
                        draft -> {
                            checkProposer(draft, head, view);
                            long sent = proposals.receive(head.meeting(), draft);
                            return Redirect.to(head.path() + "/proposals/" + sent)
                                    .saying("meetings.proposal.received");
                        },
                        again -> form(again, head, view));
    }

    @GetMapping(ONE)
    @Requires(READ)
    Answer one(@PathVariable String id, @PathVariable long proposal, View view) {
        var found = find(id, proposal);
        return page(
                heads.on(id, view),
                found,
                ProposalPage.FIELDS.filled(Map.of("matter", Matter.ORDINARY.name()), found.version()),
                view);
    }

    @PostMapping(ONE)
    @Requires(RECORD)
    Answer settle(@PathVariable String id, @PathVariable long proposal, View view) {
        var head = heads.on(id, view);
        var found = find(id, proposal);
        var form = view.form(ProposalPage.FIELDS);
        return form.submit(
                typed -> new Outcome(
                        typed.choice("outcome", ProposalState.class),
                        typed.choice("matter", Matter.class),
                        typed.optionalText("reason", 2000)),
                outcome -> {
                    if (!settled(found, outcome, form.openedVersion())) {
                        var now = find(id, proposal);
                        throw overtaken.by("meetings", "proposal", proposal, Map.of(), now.version());
                    }
                    return Redirect.to(found.path()).saying("meetings.proposal.settled");
                },
                again -> page(head, found, again, view));
    }

    private record Outcome(
            ProposalState state, Matter matter, @Nullable String reason) {}

    private boolean settled(Proposal proposal, Outcome outcome, long version) {
        return switch (outcome.state()) {
            case ON_AGENDA ->
                proposals
                        .accept(proposal, outcome.matter(), outcome.reason(), version)
                        .isPresent();
            case REJECTED, WITHDRAWN -> proposals.settle(proposal, outcome.state(), outcome.reason(), version);
            case RECEIVED -> throw new RefusedException(Refusal.of("meetings.constraint.proposal_state"));
        };
    }

    /// Whoever may propose for some may not for others.
    private void checkProposer(ProposalDraft draft, MeetingHead head, View view) {
        if (proposers.choices(head.meeting(), view).stream()
                .noneMatch(choice -> choice.value().equals(draft.proposer()))) {
            throw new RefusedException(Refusal.of("meetings.refused.proposer").at("proposer"));
        }
    }

    private Page form(Form form, MeetingHead head, View view) {
        var due = proposals.dueOn(head.meeting());
        return new ProposalForm(
                form,
                head,
                proposers.choices(head.meeting(), view),
                due,
                view.today().isAfter(due));
    }

    private Page page(MeetingHead head, Proposal proposal, Form form, View view) {
        return new ProposalPage(head, proposal, proposers.name(proposal, head.meeting(), view.lang()), form);
    }

    private Proposal find(String meeting, long proposal) {
        return proposals
                .find(proposal)
                .filter(found -> found.meeting().value().equals(meeting))
                .orElseThrow(() -> new NotFoundException(String.valueOf(proposal)));
    }
}
