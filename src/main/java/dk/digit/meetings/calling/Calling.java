package dk.digit.meetings.calling;

import dk.digit.meetings.CallingKind;
import dk.digit.meetings.Meeting;
import java.time.Instant;
import java.time.LocalDate;

/// One thing that a body was told of a meeting.
///
/// @param dueOn the last day for it by the rules of the meeting's day
/// @param days what the rule asks for
/// @param paragraph where the rule stands; empty where nobody knows
/// @param assumed nobody has seen the rule written
/// @param recipients how many were told
/// @param told when and where it said that the meeting is
public record Calling(
        CallingKind kind,
        LocalDate sentOn,
        LocalDate dueOn,
        boolean inTime,
        int days,
        String paragraph,
        boolean assumed,
        int recipients,
        Instant sentAt,
        String sentBy,
        WhenAndWhere told) {

    /// Whether it said on which day the meeting is, so that it calls to that day.
    boolean callsTo(Meeting meeting) {
        return (kind == CallingKind.NOTICE || kind == CallingKind.CHANGE)
                && told.day().equals(meeting.heldOn());
    }
}
