package dk.digit.meetings.votes;

import static dk.digit.meetings.votes.VoteRules.CONDUCT;
import static dk.digit.meetings.votes.VoteRules.READ;
import static dk.digit.meetings.votes.VoteRules.VOTE;

import dk.digit.platform.access.Requires;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A vote as its voters see it.
@Controller
class VotePages {

    private final VotePageQuery pages;
    private final Votes votes;

    VotePages(VotePageQuery pages, Votes votes) {
        this.pages = pages;
        this.votes = votes;
    }

    @GetMapping("/meetings/votes/{id}")
    @Requires(READ)
    Answer one(@PathVariable String id) {
        return pages.on(Sent.id(id));
    }

    @PostMapping("/meetings/votes/{id}/cast")
    @Requires(value = VOTE, about = VoteLocator.KIND)
    Answer cast(@PathVariable String id, View view) {
        var vote = Sent.id(id);
        var sent = new Sent(view);
        return done(vote, "meetings.votes.castSaid", () -> votes.cast(vote, sent.municipality(), sent.choice()));
    }

    @PostMapping("/meetings/votes/{id}/tie")
    @Requires(CONDUCT)
    Answer decideTie(@PathVariable String id, View view) {
        var vote = Sent.id(id);
        return done(vote, "meetings.votes.tieSaid", () -> votes.decideTie(vote, new Sent(view).choice()));
    }

    @PostMapping("/meetings/votes/{id}/hand")
    @Requires(CONDUCT)
    Answer giveInHand(@PathVariable String id, View view) {
        var vote = Sent.id(id);
        return done(vote, "meetings.votes.handSaid", () -> votes.giveInHand(vote, new Sent(view).municipality()));
    }

    /// A step of a vote: what stands in its way is said above the vote.
    static Redirect done(VoteId vote, String said, Runnable step) {
        var back = Redirect.to("/meetings/votes/" + vote);
        try {
            step.run();
        } catch (RefusedException e) {
            var refusal = e.refusals().getFirst();
            return back.warning(refusal.key(), refusal.args().toArray());
        }
        return back.saying(said);
    }
}
