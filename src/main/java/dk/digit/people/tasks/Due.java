package dk.digit.people.tasks;

import java.time.LocalDate;

/// When a task is due.
///
/// @param nominal the day by the rule
/// @param day the working day that it was moved to
/// @param expected true while the occasion that it is counted from has no set day
record Due(LocalDate nominal, LocalDate day, boolean expected) {

    boolean moved() {
        return !nominal.equals(day);
    }
}
