package dk.digit.meetings;

import dk.digit.association.BodyId;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A decision as it stands on a day.
///
/// @param meeting where it was made, or null when only the body and roughly the day are known
/// @param meetingKind kind of that meeting
/// @param number its place among the meeting's decisions
/// @param due when it should be carried out, if that was decided
/// @param standing what had become of it on the day asked for
/// @param version counts its changes
public record Decision(
        DecisionId id,
        @Nullable MeetingId meeting,
        @Nullable MeetingKind meetingKind,
        @Nullable Integer number,
        BodyId body,
        RoughDate decidedOn,
        Bilingual text,
        @Nullable Proposer proposedBy,
        @Nullable RoughDate due,
        Standing standing,
        int version) {

    /// Whether it should have been carried out by `day` and is not.
    public boolean overdueOn(LocalDate day) {
        return due != null && standing.state().isOpen() && due.last().isBefore(day);
    }

    /// Whether somebody has to look after it: not carried out, or late.
    public boolean standsOutOn(LocalDate day) {
        return standing.state() == DecisionState.NOT_CARRIED_OUT || overdueOn(day);
    }
}
