package dk.digit.meetings.calling;

import dk.digit.association.bylaws.BylawsOn;
import dk.digit.association.bylaws.Clause;
import dk.digit.association.bylaws.Deadline;
import dk.digit.association.bylaws.Occasion;
import dk.digit.meetings.Meeting;
import dk.digit.meetings.MeetingKind;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.WorkingDays;
import java.util.Optional;

/// Until when a body has to be called to a meeting, by the bylaws of the meeting's day.
public record CallingDeadlines(Deadline notice, Deadline agenda, Clause clause) {

    /// @throws RefusedException when the bylaws say nothing of it
    static CallingDeadlines of(Meeting meeting, BylawsOn bylaws, WorkingDays calendar) {
        var rule = bylaws.notice(meeting.body(), occasion(meeting.kind()));
        return new CallingDeadlines(
                rule.noticeBy(meeting.heldOn(), calendar), rule.agendaBy(meeting.heldOn(), calendar), rule.clause());
    }

    /// Nothing where the bylaws say nothing of it.
    static Optional<CallingDeadlines> find(Meeting meeting, BylawsOn bylaws, WorkingDays calendar) {
        try {
            return Optional.of(of(meeting, bylaws, calendar));
        } catch (RefusedException e) {
            return Optional.empty();
        }
    }

    private static Occasion occasion(MeetingKind kind) {
        return switch (kind) {
            case ORDINARY -> Occasion.ORDINARY;
            case EXTRAORDINARY -> Occasion.EXTRAORDINARY;
        };
    }
}
