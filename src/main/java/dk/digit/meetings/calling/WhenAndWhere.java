package dk.digit.meetings.calling;

import dk.digit.meetings.Meeting;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// What of a meeting its body has to be told again once it changes.
public record WhenAndWhere(
        LocalDate day,
        @Nullable LocalTime starts,
        @Nullable String place,
        @Nullable String online) {

    static WhenAndWhere of(Meeting meeting) {
        return new WhenAndWhere(meeting.heldOn(), meeting.hours().starts(), meeting.place(), meeting.online());
    }
}
