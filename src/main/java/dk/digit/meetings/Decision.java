package dk.digit.meetings;

import dk.digit.association.BodyId;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/// A decision as it stands on a day.
///
/// @param meeting where it was made, or null when only the body and roughly the day are known
/// @param meetingKind kind of that meeting
/// @param number its place among the meeting's decisions
/// @param due when it should be carried out, if that was decided
/// @param followUp who sees to it, by what power it was made, when it is looked at again
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
        FollowUp followUp,
        Standing standing,
        int version) {

    /// How long a decision without a due date may wait for somebody to begin.
    static final Period TIME_TO_BEGIN = Period.ofMonths(6);

    /// Whether it should have been carried out by `day` and is not.
    public boolean overdueOn(LocalDate day) {
        return due != null && standing.state().isOpen() && due.last().isBefore(day);
    }

    /// Whether nobody began within half a year, and no day was set for it either.
    public boolean stalledOn(LocalDate day) {
        return due == null
                && standing.state() == DecisionState.OPEN
                && !decidedOn.last().plus(TIME_TO_BEGIN).isAfter(day);
    }

    /// Whether somebody has to look after it: late, or never begun.
    public boolean standsOutOn(LocalDate day) {
        return overdueOn(day) || stalledOn(day);
    }
}
