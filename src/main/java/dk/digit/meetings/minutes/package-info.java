/// Minutes of meetings: drafted from agenda, attendance, votes and decisions, written, commented on,
/// approved, signed by those whom the bylaws name, and locked. What happened at the meeting is recorded
/// elsewhere in the room; here it is told.
@NullMarked
package dk.digit.meetings.minutes;

import org.jspecify.annotations.NullMarked;
