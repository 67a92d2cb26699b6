package dk.digit.meetings;

import static dk.digit.meetings.MeetingsRules.READ;
import static dk.digit.meetings.MeetingsRules.RECORD;

import dk.digit.platform.access.Requires;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Redirect;
import dk.digit.platform.web.View;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/// Events: the list, and recording them.
@Controller
class EventPages {

    private final Meetings meetings;
    private final EventList.Query list;

    EventPages(Meetings meetings, EventList.Query list) {
        this.meetings = meetings;
        this.list = list;
    }

    @GetMapping("/meetings/events")
    @Requires(READ)
    Answer list(View view) {
        return list.on(view);
    }

    @GetMapping("/meetings/events/new")
    @Requires(RECORD)
    Answer blank() {
        return new EventForm(EventForm.FIELDS.empty());
    }

    @PostMapping("/meetings/events/new")
    @Requires(RECORD)
    Answer record(View view) {
        return view.form(EventForm.FIELDS)
                .submit(
                        EventForm::read,
                        event -> {
                            meetings.record(event);
                            return Redirect.to("/meetings/events").saying("meetings.event.recorded");
                        },
                        EventForm::new);
    }
}
