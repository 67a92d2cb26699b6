package dk.digit.meetings.series;

import dk.digit.association.BodyId;
import dk.digit.meetings.MeetingHours;
import org.jspecify.annotations.Nullable;

/// A series of meetings as it was planned.
public record Series(
        String id,
        BodyId body,
        String name,
        Rhythm rhythm,
        MeetingHours hours,
        @Nullable String place) {

    public String path() {
        return "/meetings/series/" + id;
    }
}
