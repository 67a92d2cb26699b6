package dk.digit.meetings;

import static dk.digit.meetings.MeetingsRules.RECORD;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Confirm;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Opening a meeting, ending it, calling it off.
@Controller
class MeetingStatePages {

    private final Meetings meetings;
    private final MeetingHead.Query heads;

    MeetingStatePages(Meetings meetings, MeetingHead.Query heads) {
        this.meetings = meetings;
        this.heads = heads;
    }

    @GetMapping("/meetings/meetings/{id}/open")
    @Requires(RECORD)
    Answer askOpen(@PathVariable String id, View view) {
        return confirm(heads.on(id, view), "open", view);
    }

    @PostMapping("/meetings/meetings/{id}/open")
    @Requires(RECORD)
    Answer open(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        meetings.open(head.meeting().id());
        return Redirect.to(head.path()).saying("meetings.meeting.opened");
    }

    @GetMapping("/meetings/meetings/{id}/close")
    @Requires(RECORD)
    Answer askClose(@PathVariable String id, View view) {
        return confirm(heads.on(id, view), "close", view);
    }

    @PostMapping("/meetings/meetings/{id}/close")
    @Requires(RECORD)
    Answer close(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        meetings.close(head.meeting().id());
        return Redirect.to(head.path()).saying("meetings.meeting.closed");
    }

    @GetMapping("/meetings/meetings/{id}/cancel")
    @Requires(RECORD)
    Answer askCancel(@PathVariable String id, View view) {
        return new MeetingCancel(MeetingCancel.FIELDS.empty(), heads.on(id, view));
    }

    @PostMapping("/meetings/meetings/{id}/cancel")
    @Requires(RECORD)
    Answer cancel(@PathVariable String id, View view) {
        var head = heads.on(id, view);
        return view.form(MeetingCancel.FIELDS)
                .submit(
                        form -> form.text("reason", 500),
                        reason -> {
                            meetings.cancel(head.meeting().id(), reason);
                            return Redirect.to(head.path() + "/calling").saying("meetings.meeting.cancelled");
                        },
                        again -> new MeetingCancel(again, head));
    }

    private static Confirm confirm(MeetingHead head, String verb, View view) {
        return new Confirm(
                view.t("meetings.meeting." + verb + "Question", head.title(view.lang())),
                List.of(view.t("meetings.meeting." + verb + "Means")),
                false,
                head.path() + "/" + verb,
                Map.of(),
                "meetings.meeting." + verb,
                head.path());
    }
}
