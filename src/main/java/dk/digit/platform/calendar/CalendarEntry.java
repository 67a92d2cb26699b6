package dk.digit.platform.calendar;

import dk.digit.platform.time.Zone;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.Temporal;
import org.jspecify.annotations.Nullable;

/// One thing in a calendar.
///
/// @param uid the same for ever, so that a changed entry takes the old one's place
/// @param starts by the clock in Denmark; null for what lasts the whole day
/// @param ends null where nobody knows
/// @param version counts its changes
/// @param busy whether whoever has it in the calendar is taken up by it
/// @param cancelled whether it is told only to say that it is called off
public record CalendarEntry(
        String uid,
        LocalDate day,
        @Nullable LocalTime starts,
        @Nullable LocalTime ends,
        String title,
        @Nullable String about,
        @Nullable String place,
        URI page,
        int version,
        boolean busy,
        boolean cancelled) {

    /// A whole day that takes no time: something to be done by then.
    public static CalendarEntry due(
            String uid, LocalDate day, String title, @Nullable String about, URI page, int version) {
        return new CalendarEntry(uid, day, null, null, title, about, null, page, version, false, false);
    }

    Temporal begin() {
        return starts == null ? day : day.atTime(starts).atZone(Zone.COPENHAGEN);
    }

    @Nullable
    Temporal end() {
        return ends == null ? null : day.atTime(ends).atZone(Zone.COPENHAGEN);
    }
}
