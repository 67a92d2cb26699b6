package dk.digit.meetings.calling;

import static dk.digit.meetings.MeetingsRules.READ;
import static dk.digit.meetings.MeetingsRules.RECORD;

import dk.digit.association.Holder;
import dk.digit.meetings.CallingKind;
import dk.digit.meetings.Meeting;
import dk.digit.meetings.MeetingHead;
import dk.digit.meetings.attendance.Entitled;
import dk.digit.people.People;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import dk.digit.platform.web.form.Form;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Calling a body to its meeting.
@Controller
class CallingPages {

    private final Callings callings;
    private final MeetingHead.Query heads;
    private final People people;
    private final Entitled entitled;

    CallingPages(Callings callings, MeetingHead.Query heads, People people, Entitled entitled) {
        this.entitled = entitled;
        this.callings = callings;
        this.heads = heads;
        this.people = people;
    }

    @GetMapping("/meetings/meetings/{id}/calling")
    @Requires(READ)
    Answer calling(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        var called = callings.of(head.meeting());
        var senders = called.history().stream().map(Calling::sentBy).distinct().toList();
        var unreached = head.meeting().isAhead()
                ? unreached(head.meeting(), callings.recipients(head.meeting()))
                : List.<String>of();
        return new CallingPage(head, called, people.names(senders), unreached);
    }

    @GetMapping("/meetings/meetings/{id}/calling/{kind}")
    @Requires(RECORD)
    Answer preview(@PathVariable String id, @PathVariable String kind, View view) {
        return preview(CallingPreview.FIELDS.empty(), heads.on(id, view), kind(kind));
    }

    @PostMapping("/meetings/meetings/{id}/calling/{kind}")
    @Requires(RECORD)
    Answer send(@PathVariable String id, @PathVariable String kind, View view) {
        var head = heads.on(id, view);
        var known = kind(kind);
        return view.form(CallingPreview.FIELDS)
                .submit(
                        form -> known,
                        sent -> Redirect.to(head.path() + "/calling")
                                .saying("meetings.calling.sent", callings.send(head, sent)),
                        again -> preview(again, head, known));
    }

    private Page preview(Form form, MeetingHead head, CallingKind kind) {
        var meeting = head.meeting();
        var recipients = callings.recipients(meeting);
        return new CallingPreview(
                form,
                head,
                kind,
                callings.of(meeting),
                CallingTidings.words(head, kind),
                recipients,
                unreached(meeting, recipients));
    }

    private List<String> unreached(Meeting meeting, List<Actor> recipients) {
        var told = recipients.stream().map(Actor::municipality).collect(Collectors.toSet());
        return entitled.of(meeting).stream()
                .filter(one -> !told.contains(one.code().value()))
                .map(Holder.Municipal::name)
                .toList();
    }

    private static CallingKind kind(String text) {
        return Arrays.stream(CallingKind.values())
                .filter(kind -> kind.name().toLowerCase(java.util.Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(text));
    }
}
