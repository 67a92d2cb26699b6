package dk.digit.meetings;

import dk.digit.association.BodyId;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Records a decision; it is open from the day it was made.
public record NewDecision(DecisionId id, Made made, Wording wording) {

    /// As it is known from minutes alone: without points and without anybody who follows it.
    public NewDecision(
            DecisionId id, Made made, Bilingual text, @Nullable Proposer proposedBy, @Nullable RoughDate due) {
        this(id, made, new Wording(text, List.of(), proposedBy, due, FollowUp.NONE));
    }

    /// Where and when a decision was made.
    public sealed interface Made {}

    /// At a recorded meeting, which tells body and day.
    public record AtMeeting(MeetingId meeting) implements Made {}

    /// By a body whose meeting is not recorded.
    public record ByBody(BodyId body, RoughDate on) implements Made {}
}
