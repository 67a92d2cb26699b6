package dk.digit.meetings.votes;

import static dk.digit.meetings.votes.VoteRules.CONDUCT;

import dk.digit.association.bylaws.Matter;
import dk.digit.meetings.MeetingId;
import dk.digit.meetings.agenda.AgendaItem;
import dk.digit.meetings.agenda.Agendas;
import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Choice;
import java.util.List;
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
    private final Agendas agendas;
    private final Overtaken overtaken;

    PreparationPages(VotePageQuery pages, Votes votes, Agendas agendas, Overtaken overtaken) {
        this.pages = pages;
        this.votes = votes;
        this.agendas = agendas;
        this.overtaken = overtaken;
    }

    @GetMapping("/meetings/meetings/{id}/votes/new")
    @Requires(CONDUCT)
    Answer blank(@PathVariable String id, View view) {
        var items = items(id);
        var item = Objects.requireNonNullElse(view.param("item"), "");
        var matter = items.stream()
                .filter(one -> String.valueOf(one.id()).equals(item))
                .map(AgendaItem::matter)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Matter.ORDINARY.name());
        return form(
                VoteForm.FIELDS.filled(Map.of("item", item, "matter", matter, "method", "SHOW_OF_HANDS")),
                items,
                null,
                view);
    }

    @PostMapping("/meetings/meetings/{id}/votes/new")
    @Requires(CONDUCT)
    Answer prepare(@PathVariable String id, View view) {
        var items = items(id);
        return view.form(VoteForm.FIELDS)
                .submit(
                        form -> VoteForm.read(form, items.getFirst().meeting()),
                        vote -> {
                            amongst(items, vote);
                            return Redirect.to("/meetings/votes/" + votes.prepare(vote))
                                    .saying("meetings.votes.prepareSaid");
                        },
                        again -> form(again, items, null, view));
    }

    @GetMapping("/meetings/votes/{id}/edit")
    @Requires(CONDUCT)
    Answer edit(@PathVariable String id, View view) {
        var vote = pages.vote(Sent.id(id));
        return form(
                VoteForm.FIELDS.filled(VoteForm.values(vote), vote.version()),
                agendas.of(vote.meeting()),
                vote.id(),
                view);
    }

    @PostMapping("/meetings/votes/{id}/edit")
    @Requires(CONDUCT)
    Answer change(@PathVariable String id, View view) {
        var before = pages.vote(Sent.id(id));
        var items = agendas.of(before.meeting());
        var form = view.form(VoteForm.FIELDS);
        return form.submit(
                typed -> VoteForm.read(typed, before.meeting()),
                vote -> {
                    amongst(items, vote);
                    if (!votes.change(before.id(), vote, form.openedVersion())) {
                        var now = pages.vote(before.id());
                        if (now.state() != VoteState.PREPARED) {
                            throw Conduct.refused("state." + now.state());
                        }
                        throw overtaken.by("meetings", "vote", id, VoteForm.values(now), now.version());
                    }
                    return Redirect.to("/meetings/votes/" + id).saying("meetings.votes.changeSaid");
                },
                again -> form(again, items, before.id(), view));
    }

    private static void amongst(List<AgendaItem> items, NewVote vote) {
        if (items.stream().noneMatch(item -> item.id() == vote.item())) {
            throw new RefusedException(
                    Refusal.of("meetings.votes.refused.noSuchItem").at("item"));
        }
    }

    private static VoteForm form(Form form, List<AgendaItem> items, @Nullable VoteId id, View view) {
        var choices = items.stream()
                .map(item -> Choice.named(
                        String.valueOf(item.id()),
                        item.number() + ". " + item.title().in(view.lang())))
                .toList();
        return new VoteForm(form, items.getFirst().meeting(), id, choices);
    }

    /// A meeting without an item has nothing to vote on, as far as the reader may see.
    private List<AgendaItem> items(String meeting) {
        var items = MeetingId.parse(meeting).map(agendas::of).orElse(List.of());
        if (items.isEmpty()) {
            throw new NotFoundException(meeting);
        }
        return items;
    }
}
