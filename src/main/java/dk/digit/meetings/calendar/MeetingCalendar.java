package dk.digit.meetings.calendar;

import dk.digit.association.Association;
import dk.digit.association.Body;
import dk.digit.association.BodyId;
import dk.digit.meetings.Meeting;
import dk.digit.meetings.MeetingState;
import dk.digit.platform.calendar.CalendarEntry;
import dk.digit.platform.calendar.CalendarFile;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Zone;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Meetings as entries of a calendar.
@Component
class MeetingCalendar {

    private final Association association;
    private final Clock clock;

    MeetingCalendar(Association association, Clock clock) {
        this.association = association;
        this.clock = clock;
    }

    /// @param base the product's own address, without the path
    CalendarFile of(Collection<Meeting> meetings, String base, Lang lang) {
        var names = association.bodies(Zone.today(clock)).stream().collect(Collectors.toMap(Body::id, Body::name));
        return new CalendarFile("Meetings", Texts.of(lang, "meetings.feed.name"))
                .with(
                        meetings.stream()
                                .map(meeting -> entry(meeting, name(names, meeting.body(), lang), base, lang))
                                .toList(),
                        clock.instant());
    }

    private static String name(Map<BodyId, Bilingual> names, BodyId body, Lang lang) {
        var name = names.get(body);
        return name == null ? body.value() : name.in(lang);
    }

    private static CalendarEntry entry(Meeting meeting, String body, String base, Lang lang) {
        boolean cancelled = meeting.state() == MeetingState.CANCELLED;
        var title = Texts.of(lang, "meetings.feed.entry", body, Texts.of(lang, meeting.kind()));
        return new CalendarEntry(
                "meeting-" + meeting.id() + "@digit",
                meeting.heldOn(),
                meeting.hours().starts(),
                meeting.hours().ends(),
                // For programs that show a cancelled entry as any other.
                cancelled ? Texts.of(lang, "meetings.feed.cancelled", title) : title,
                about(meeting),
                meeting.place() != null ? meeting.place() : meeting.online(),
                URI.create(base + "/meetings/meetings/" + meeting.id()),
                meeting.version(),
                true,
                cancelled);
    }

    private static @Nullable String about(Meeting meeting) {
        var about = Stream.of(meeting.stateReason(), meeting.remark(), meeting.online())
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
        return about.isEmpty() ? null : about;
    }
}
