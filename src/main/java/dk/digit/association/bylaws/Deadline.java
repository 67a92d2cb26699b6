package dk.digit.association.bylaws;

import dk.digit.platform.time.WorkingDays;
import java.time.LocalDate;

/// The last day for something before a meeting.
///
/// @param meeting the day that is counted back from, which itself does not count
/// @param days calendar days between
/// @param counted the day that the count gives
/// @param day the day that holds: `counted`, or the last working day before it
public record Deadline(LocalDate meeting, int days, LocalDate counted, LocalDate day) {

    static Deadline before(LocalDate meeting, int days, boolean workingDay, WorkingDays calendar) {
        var counted = meeting.minusDays(days);
        return new Deadline(meeting, days, counted, workingDay ? calendar.onOrBefore(counted) : counted);
    }

    /// Whether it was moved because offices are closed on the counted day.
    public boolean moved() {
        return !day.equals(counted);
    }

    public boolean metBy(LocalDate done) {
        return !done.isAfter(day);
    }
}
