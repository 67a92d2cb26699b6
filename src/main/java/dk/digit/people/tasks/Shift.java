package dk.digit.people.tasks;

import dk.digit.platform.time.WorkingDays;
import java.time.LocalDate;

/// What becomes of a day on which offices are closed.
public enum Shift {
    /// The next working day, as time limits of the law run.
    LATER {
        @Override
        LocalDate apply(LocalDate day, WorkingDays days) {
            return days.onOrAfter(day);
        }
    },
    /// The working day before: for what must not be late.
    EARLIER {
        @Override
        LocalDate apply(LocalDate day, WorkingDays days) {
            return days.onOrBefore(day);
        }
    },
    STAY {
        @Override
        LocalDate apply(LocalDate day, WorkingDays days) {
            return day;
        }
    };

    abstract LocalDate apply(LocalDate day, WorkingDays days);
}
