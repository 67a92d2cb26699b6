package dk.digit.meetings;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/// When on its day a meeting begins and ends, by the clock in Denmark.
///
/// @param starts null when no hour is known
/// @param ends null when it is open; only together with a beginning
public record MeetingHours(
        @Nullable LocalTime starts, @Nullable LocalTime ends) {

    public static final MeetingHours UNKNOWN = new MeetingHours(null, null);

    public MeetingHours {
        if (ends != null && (starts == null || !ends.isAfter(starts))) {
            throw new IllegalArgumentException("a meeting from " + starts + " to " + ends);
        }
    }
}
