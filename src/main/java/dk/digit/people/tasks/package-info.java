/// Tasks of all rooms as one kind of thing, the circle of the year that they make, the reminders that they
/// send, and the calendar that they fill. Rooms state what their facts ask for (`Duties`) or ask themselves
/// ([Tasks]); what a task is about stays in its room.
@NullMarked
@NamedInterface("tasks")
package dk.digit.people.tasks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
