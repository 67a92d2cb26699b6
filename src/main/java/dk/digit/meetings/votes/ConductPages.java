package dk.digit.meetings.votes;

import static dk.digit.meetings.votes.VoteRules.CONDUCT;

import dk.digit.platform.access.Requires;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Confirm;
import dk.digit.platform.web.Params;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// A vote as it is led: opened, counted, closed, annulled. Each step is asked about first, since none is undone.
@Controller
class ConductPages {

    private final VotePageQuery pages;
    private final Votes votes;

    ConductPages(VotePageQuery pages, Votes votes) {
        this.pages = pages;
        this.votes = votes;
    }

    @GetMapping("/meetings/votes/{id}/open")
    @Requires(CONDUCT)
    Answer askToOpen(@PathVariable String id, View view) {
        return confirm(id, "open", view);
    }

    @PostMapping("/meetings/votes/{id}/open")
    @Requires(CONDUCT)
    Answer open(@PathVariable String id) {
        var vote = Sent.id(id);
        return VotePages.done(vote, "meetings.votes.openSaid", () -> votes.open(vote));
    }

    @GetMapping("/meetings/votes/{id}/start")
    @Requires(CONDUCT)
    Answer askToStart(@PathVariable String id, View view) {
        return confirm(id, "start", view);
    }

    @PostMapping("/meetings/votes/{id}/start")
    @Requires(CONDUCT)
    Answer start(@PathVariable String id) {
        var vote = Sent.id(id);
        return VotePages.done(vote, "meetings.votes.startSaid", () -> votes.startCasting(vote));
    }

    @GetMapping("/meetings/votes/{id}/close")
    @Requires(CONDUCT)
    Answer askToClose(@PathVariable String id, View view) {
        return confirm(id, "close", view);
    }

    @PostMapping("/meetings/votes/{id}/close")
    @Requires(CONDUCT)
    Answer close(@PathVariable String id) {
        var vote = Sent.id(id);
        return VotePages.done(vote, "meetings.votes.closeSaid", () -> votes.close(vote));
    }

    private Confirm confirm(String id, String step, View view) {
        var vote = pages.vote(Sent.id(id));
        var path = "/meetings/votes/" + id;
        var key = "meetings.votes." + step;
        return new Confirm(
                view.t(key + "Question", vote.question().in(view.lang())),
                List.of(view.t(key + "Means"), view.t("meetings.votes.stays")),
                false,
                path + "/" + step,
                Map.of(),
                key,
                path);
    }

    @GetMapping("/meetings/votes/{id}/count")
    @Requires(CONDUCT)
    Answer count(@PathVariable String id, View view) {
        return entry(id, view, Params.NONE, List.of());
    }

    @PostMapping("/meetings/votes/{id}/count")
    @Requires(CONDUCT)
    Answer enter(@PathVariable String id, View view) {
        var entry = entry(id, view, view.params(), List.of());
        try {
            if (entry.byMunicipality()) {
                votes.closeWithHands(Sent.id(id), entry.hands());
            } else {
                votes.closeWithCounts(Sent.id(id), entry.counts());
            }
        } catch (RefusedException e) {
            return entry(id, view, view.params(), e.refusals());
        }
        return Redirect.to("/meetings/votes/" + id).saying("meetings.votes.closeSaid");
    }

    private VoteCountEntry entry(String id, View view, Params typed, List<Refusal> complaints) {
        return new VoteCountEntry(pages.on(Sent.id(id)), "totals".equals(view.param("by")), typed, complaints);
    }

    @GetMapping("/meetings/votes/{id}/annul")
    @Requires(CONDUCT)
    Answer askToAnnul(@PathVariable String id) {
        return new VoteAnnulment(VoteAnnulment.FIELDS.empty(), pages.vote(Sent.id(id)));
    }

    @PostMapping("/meetings/votes/{id}/annul")
    @Requires(CONDUCT)
    Answer annul(@PathVariable String id, View view) {
        var vote = pages.vote(Sent.id(id));
        return view.form(VoteAnnulment.FIELDS)
                .submit(
                        form -> form.text("reason", 500),
                        reason -> {
                            votes.annul(vote.id(), reason);
                            return Redirect.to("/meetings/votes/" + id).saying("meetings.votes.annulSaid");
                        },
                        again -> new VoteAnnulment(again, vote));
    }
}
