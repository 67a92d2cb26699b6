package dk.digit.meetings;

import dk.digit.meetings.calling.Called;
import dk.digit.meetings.calling.Callings;
import dk.digit.platform.access.Target;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/// A meeting and what it decided, with what has become of it.
record MeetingPage(Meeting meeting, Bilingual body, Called called, List<Decision> decisions, LocalDate asOf)
        implements Page {

    Target target() {
        return MeetingLocator.target(meeting);
    }

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "meetings.meeting.title", body.in(lang), Formats.longDate(lang, meeting.heldOn()));
    }

    @Override
    public RecordKey record() {
        return new RecordKey("meetings", "meeting", meeting.id().value());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/meetings/meetings", "meetings.meetings.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    String path() {
        return "/meetings/meetings/" + meeting.id();
    }

    @Component
    static class Query {

        private final HeldMeetings meetings;
        private final Decisions decisions;
        private final BodyNames bodies;
        private final Callings callings;

        Query(HeldMeetings meetings, Decisions decisions, BodyNames bodies, Callings callings) {
            this.meetings = meetings;
            this.decisions = decisions;
            this.bodies = bodies;
            this.callings = callings;
        }

        MeetingPage on(MeetingId id, View view) {
            var meeting = meetings.find(id).orElseThrow(() -> new NotFoundException(id.value()));
            return new MeetingPage(
                    meeting,
                    bodies.on(view.asOf()).name(meeting.body()),
                    callings.of(meeting),
                    decisions.of(id, view.asOf()),
                    view.asOf());
        }
    }
}
