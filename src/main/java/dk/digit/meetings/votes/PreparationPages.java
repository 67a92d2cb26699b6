package dk.digit.meetings.votes;

import static dk.digit.meetings.votes.VoteRules.CONDUCT;

import dk.digit.meetings.MeetingId;
import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.text.Slug;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Votes that are prepared.
@Controller
class PreparationPages {

    private final VotePageQuery pages;
    private final Votes votes;
    private final AgendaItems items;
    private final Overtaken overtaken;

    PreparationPages(VotePageQuery pages, Votes votes, AgendaItems items, Overtaken overtaken) {
        this.pages = pages;
        this.votes = votes;
        this.items = items;
        this.overtaken = overtaken;
    }

    @GetMapping("/meetings/meetings/{id}/votes/new")
    @Requires(CONDUCT)
    Answer blank(@PathVariable String id, View view) {
        var meeting = meeting(id, view);
        var item = Objects.requireNonNullElse(view.param("item"), "");
        var matter = items.matter(meeting, item).orElse("ORDINARY");
        return form(
                VoteForm.FIELDS.filled(Map.of("item", item, "matter", matter, "method", "SHOW_OF_HANDS")),
                meeting,
                null,
                view);
    }

    @PostMapping("/meetings/meetings/{id}/votes/new")
    @Requires(CONDUCT)
    Answer prepare(@PathVariable String id, View view) {
        var meeting = meeting(id, view);
        return view.form(VoteForm.FIELDS)
                .submit(
                        form -> VoteForm.read(form, meeting),
                        vote -> {
                            ofMeeting(vote);
                            return Redirect.to("/meetings/votes/" + votes.prepare(vote))
                                    .saying("meetings.votes.prepareSaid");
                        },
                        again -> form(again, meeting, null, view));
    }

    @GetMapping("/meetings/votes/{id}/edit")
    @Requires(CONDUCT)
    Answer edit(@PathVariable String id, View view) {
        var vote = pages.vote(Sent.id(id));
        return form(VoteForm.FIELDS.filled(VoteForm.values(vote), vote.version()), vote.meeting(), vote.id(), view);
    }

    @PostMapping("/meetings/votes/{id}/edit")
    @Requires(CONDUCT)
    Answer change(@PathVariable String id, View view) {
        var before = pages.vote(Sent.id(id));
        var form = view.form(VoteForm.FIELDS);
        return form.submit(
                typed -> VoteForm.read(typed, before.meeting()),
                vote -> {
                    ofMeeting(vote);
                    if (!votes.change(before.id(), vote, form.openedVersion())) {
                        var now = pages.vote(before.id());
                        if (now.state() != VoteState.PREPARED) {
                            throw Conduct.refused("state." + now.state());
                        }
                        throw overtaken.by("meetings", "vote", id, VoteForm.values(now), now.version());
                    }
                    return Redirect.to("/meetings/votes/" + id).saying("meetings.votes.changeSaid");
                },
                again -> form(again, before.meeting(), before.id(), view));
    }

    private void ofMeeting(NewVote vote) {
        if (!items.isOf(vote.meeting(), vote.item())) {
            throw new RefusedException(
                    Refusal.of("meetings.votes.refused.noSuchItem").at("item"));
        }
    }

    private VoteForm form(Form form, MeetingId meeting, @Nullable VoteId id, View view) {
        return new VoteForm(form, meeting, id, items.choices(meeting, view.lang()));
    }

    /// A meeting without an item has nothing to vote on, as far as the reader may see.
    private MeetingId meeting(String text, View view) {
        if (!Slug.isOne(text) || text.length() > 60) {
            throw new NotFoundException(text);
        }
        var meeting = new MeetingId(text);
        if (items.choices(meeting, view.lang()).isEmpty()) {
            throw new NotFoundException(text);
        }
        return meeting;
    }
}
