package dk.digit.people.tasks;

import java.time.LocalDate;

/// Whether and when a task comes back. What comes back is counted from one day, so that a 31st does not
/// wander to the 28th for good and a working day that stands in for a Sunday does not move the next year's.
public sealed interface Recurrence {

    Recurrence NEVER = new Never();

    record Never() implements Recurrence {}

    /// By the calendar.
    ///
    /// @param anchor the day of the first one, before it was moved to a working day
    record Every(Cycle cycle, LocalDate anchor) implements Recurrence {

        LocalDate day(int number) {
            return anchor.plusMonths((long) cycle.months() * number);
        }
    }

    /// Every year, counted from an occasion.
    ///
    /// @param occasion key of a `dk.digit.platform.duty.Occasion`
    /// @param year of the occasion that this one is counted from
    record Around(String occasion, Offset offset, int year) implements Recurrence {

        Around inNextYear() {
            return new Around(occasion, offset, year + 1);
        }
    }

    default boolean returns() {
        return !(this instanceof Never);
    }
}
