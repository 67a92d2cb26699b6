package dk.digit.meetings;

import static dk.digit.meetings.MeetingsRules.READ;
import static dk.digit.meetings.MeetingsRules.RECORD;

import dk.digit.meetings.calling.Callings;
import dk.digit.platform.access.Requires;
import dk.digit.platform.audit.Overtaken;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Slug;
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

/// Meetings: the list, one of them, and recording them.
@Controller
class MeetingPages {

    private final Meetings meetings;
    private final MeetingList.Query list;
    private final MeetingPage.Query one;
    private final BodyNames bodies;
    private final Callings callings;
    private final Overtaken overtaken;

    MeetingPages(
            Meetings meetings,
            MeetingList.Query list,
            MeetingPage.Query one,
            BodyNames bodies,
            Callings callings,
            Overtaken overtaken) {
        this.meetings = meetings;
        this.list = list;
        this.one = one;
        this.bodies = bodies;
        this.callings = callings;
        this.overtaken = overtaken;
    }

    @GetMapping("/meetings/meetings")
    @Requires(READ)
    Answer list(View view) {
        return list.on(view);
    }

    @GetMapping("/meetings/meetings/{id}")
    @Requires(READ)
    Answer one(@PathVariable String id, View view) {
        return one.on(id(id), view);
    }

    @GetMapping("/meetings/meetings/new")
    @Requires(RECORD)
    Answer blank(View view) {
        return form(
                MeetingForm.FIELDS.filled(Map.of("body", "general-assembly", "heldOn", Formats.date(view.asOf()))),
                null,
                view);
    }

    @PostMapping("/meetings/meetings/new")
    @Requires(RECORD)
    Answer record(View view) {
        return view.form(MeetingForm.FIELDS)
                .submit(
                        form -> MeetingForm.read(form, null),
                        meeting -> {
                            meetings.record(meeting);
                            return Redirect.to("/meetings/meetings/" + meeting.id())
                                    .saying("meetings.meeting.recorded");
                        },
                        again -> form(again, null, view));
    }

    @GetMapping("/meetings/meetings/{id}/edit")
    @Requires(RECORD)
    Answer edit(@PathVariable String id, View view) {
        var meeting = meeting(id(id));
        return form(
                MeetingForm.FIELDS.filled(MeetingForm.values(meeting, view.lang()), meeting.version()),
                meeting.id(),
                view);
    }

    @PostMapping("/meetings/meetings/{id}/edit")
    @Requires(RECORD)
    Answer change(@PathVariable String id, View view) {
        var known = id(id);
        var form = view.form(MeetingForm.FIELDS);
        return form.submit(
                typed -> MeetingForm.read(typed, known),
                meeting -> {
                    if (!meetings.change(meeting, form.openedVersion())) {
                        var now = meeting(known);
                        throw overtaken.by(
                                "meetings", "meeting", known, MeetingForm.values(now, view.lang()), now.version());
                    }
                    return callings.tellAgain(known)
                            ? Redirect.to("/meetings/meetings/" + known + "/calling")
                                    .saying("meetings.meeting.changed")
                                    .warning("meetings.calling.tellAgain")
                            : Redirect.to("/meetings/meetings/" + known).saying("meetings.meeting.changed");
                },
                again -> form(again, known, view));
    }

    private Page form(Form form, @Nullable MeetingId id, View view) {
        return new MeetingForm(form, id, bodies.on(view.asOf()).choices(view.lang()));
    }

    private Meeting meeting(MeetingId id) {
        return meetings.meeting(id).orElseThrow(() -> new NotFoundException(id.value()));
    }

    private static MeetingId id(String text) {
        if (!Slug.isOne(text) || text.length() > MeetingId.LONGEST) {
            throw new NotFoundException(text);
        }
        return new MeetingId(text);
    }
}
