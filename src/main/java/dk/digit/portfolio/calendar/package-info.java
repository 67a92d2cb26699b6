/// Milestones in people's own calendars: feeds by secret addresses, one activity's as a file, all of them as an
/// export. What they show is asked anew each time, with the eyes of whoever the address belongs to.
@NullMarked
package dk.digit.portfolio.calendar;

import org.jspecify.annotations.NullMarked;
