package dk.digit.meetings.series;

import dk.digit.association.BodyId;
import dk.digit.meetings.MeetingHours;
import dk.digit.platform.text.Slug;
import org.jspecify.annotations.Nullable;

/// A series as it is planned.
///
/// @param online the https address of meetings on screen
record NewSeries(
        BodyId body,
        String name,
        Rhythm rhythm,
        MeetingHours hours,
        @Nullable String place,
        @Nullable String online) {

    static final int LONGEST_ID = 60;

    /// Its name in addresses: body and first day.
    String id() {
        return body + "-" + rhythm.first();
    }

    /// What the meeting on a day is called in addresses.
    String meetingId(java.time.LocalDate day) {
        return Slug.checked(body + "-" + day, LONGEST_ID);
    }
}
