package dk.digit.platform.duty;

import org.jspecify.annotations.Nullable;

/// Who is to do something. Only the first names a person; the others mean whoever it is on the day.
public sealed interface Assignee {

    record Person(String username) implements Assignee {}

    /// Whoever works in a function.
    ///
    /// @param function by its name in the database
    /// @param municipality code, or null for the secretariat
    record OfFunction(String function, @Nullable String municipality) implements Assignee {}

    /// Whoever holds a seat of a body.
    record OfSeat(long seat) implements Assignee {}

    /// Whoever answers for the record that the task is about.
    ///
    /// @param function what they are for it, by its name in the database
    record OfRecord(String function) implements Assignee {}
}
