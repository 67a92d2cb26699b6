package dk.digit.meetings.agenda;

import dk.digit.association.Association;
import dk.digit.association.BodyKind;
import dk.digit.meetings.Meeting;
import dk.digit.meetings.MeetingsRules;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.Rights;
import dk.digit.platform.access.Target;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// For whom somebody may send proposals, and how proposers are called.
@Component
class Proposers {

    private final Association association;
    private final Rights rights;

    Proposers(Association association, Rights rights) {
        this.association = association;
        this.rights = rights;
    }

    /// The members and governing bodies of the meeting's day for which the reader may propose.
    List<Choice> choices(Meeting meeting, View view) {
        var own = new ArrayList<Choice>();
        for (var member : association.members(meeting.heldOn())) {
            if (may(
                    view.actor(),
                    Target.ofMunicipality(
                            "member",
                            member.code().value(),
                            words(member.name()),
                            member.code().value()))) {
                own.add(Choice.named(ProposalDraft.ofMunicipality(member.code().value()), member.officialName()));
            }
        }
        for (var body : association.bodies(meeting.heldOn())) {
            if (body.kind() == BodyKind.GOVERNING
                    && may(
                            view.actor(),
                            Target.ofBody(
                                    "body",
                                    body.id().value(),
                                    body.name(),
                                    body.id().value()))) {
                own.add(Choice.named(
                        ProposalDraft.ofBody(body.id().value()), body.name().in(view.lang())));
            }
        }
        return own;
    }

    String name(Proposal proposal, Meeting meeting, Lang lang) {
        var names = proposal.municipality() != null
                ? association.members(meeting.heldOn()).stream()
                        .filter(member -> member.code().value().equals(proposal.municipality()))
                        .map(member -> member.officialName())
                : association.bodies(meeting.heldOn()).stream()
                        .filter(body -> body.id().value().equals(proposal.body()))
                        .map(body -> body.name().in(lang));
        return Stream.concat(names, Stream.of(Objects.requireNonNullElse(proposal.municipality(), proposal.body())))
                .findFirst()
                .orElseThrow();
    }

    private boolean may(Actor actor, Target target) {
        return rights.may(actor, MeetingsRules.PROPOSE, target);
    }

    private static Bilingual words(String name) {
        return new Bilingual(name, name);
    }
}
