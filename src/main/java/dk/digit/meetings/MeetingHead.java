package dk.digit.meetings;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.View;
import java.util.List;
import org.springframework.stereotype.Component;

/// What stands above every page about a meeting.
///
/// @param body as it was called on the meeting's day
public record MeetingHead(Meeting meeting, Bilingual body) {

    /// The body and the day: "Generalforsamling den 2. juni 2023".
    public String title(Lang lang) {
        return Texts.of(lang, "meetings.meeting.title", body.in(lang), Formats.longDate(lang, meeting.heldOn()));
    }

    public String path() {
        return "/meetings/meetings/" + meeting.id();
    }

    /// The way to a page below the meeting's own.
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/meetings/meetings", "meetings.meetings.title"),
                Crumb.of(path(), "meetings.meeting.overview"));
    }

    /// Asks for a meeting by its id in an address.
    @Component
    public static class Query {

        private final HeldMeetings meetings;
        private final BodyNames bodies;

        Query(HeldMeetings meetings, BodyNames bodies) {
            this.meetings = meetings;
            this.bodies = bodies;
        }

        /// @throws NotFoundException when there is no such meeting, or the reader may not see it
        public MeetingHead on(String id, View view) {
            var meeting = MeetingId.parse(id).flatMap(meetings::find).orElseThrow(() -> new NotFoundException(id));
            return new MeetingHead(meeting, bodies.on(meeting.heldOn()).name(meeting.body()));
        }
    }
}
