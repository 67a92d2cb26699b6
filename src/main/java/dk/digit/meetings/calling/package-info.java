/// How a body is called to a meeting: what it was told and when, until when it had to be, and whether it is
/// lawfully called by the bylaws of the meeting's day. Not what the meeting is about.
@NullMarked
package dk.digit.meetings.calling;

import org.jspecify.annotations.NullMarked;
