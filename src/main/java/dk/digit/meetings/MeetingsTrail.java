package dk.digit.meetings;

import dk.digit.association.WorkFunction;
import dk.digit.association.bylaws.Matter;
import dk.digit.meetings.minutes.ApprovalWay;
import dk.digit.meetings.minutes.MinutesState;
import dk.digit.meetings.minutes.SignerRole;
import dk.digit.meetings.recommendations.AnalysisKind;
import dk.digit.meetings.votes.VoteMethod;
import dk.digit.meetings.votes.VoteState;
import dk.digit.meetings.votes.VotingRules;
import dk.digit.platform.audit.Reading;
import dk.digit.platform.audit.TrailWords;
import dk.digit.platform.text.Bilingual;
import java.util.Collection;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How changes of meetings and decisions read.
@Component
class MeetingsTrail implements TrailWords {

    private final Decisions decisions;

    MeetingsTrail(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String room() {
        return "meetings";
    }

    @Override
    public String keys() {
        return "meetings.trail.";
    }

    @Override
    public Map<String, Reading> readings() {
        return Map.ofEntries(
                Map.entry("body", new Reading.Named("body")),
                Map.entry("kind", new Reading.OneOf(MeetingKind.class)),
                Map.entry("event.kind", new Reading.OneOf(EventKind.class)),
                Map.entry("proposed_by", new Reading.OneOf(Proposer.class)),
                Map.entry("meeting.state", new Reading.OneOf(MeetingState.class)),
                Map.entry("meeting_series.unit", new Reading.OneOf(SeriesUnit.class)),
                Map.entry("calling.kind", new Reading.OneOf(CallingKind.class)),
                Map.entry("agenda_item.kind", new Reading.OneOf(ItemKind.class)),
                Map.entry("proposal.state", new Reading.OneOf(ProposalState.class)),
                Map.entry("attendance.state", new Reading.OneOf(AttendanceState.class)),
                Map.entry("minutes.state", new Reading.OneOf(MinutesState.class)),
                Map.entry("minutes.approved_how", new Reading.OneOf(ApprovalWay.class)),
                Map.entry("minutes.chair", new Reading.Named("municipality")),
                Map.entry("minutes_signer.role", new Reading.OneOf(SignerRole.class)),
                Map.entry("vote.state", new Reading.OneOf(VoteState.class)),
                Map.entry("vote.method", new Reading.OneOf(VoteMethod.class)),
                Map.entry("vote.matter", new Reading.OneOf(Matter.class)),
                Map.entry("vote.majority_of", new Reading.OneOf(VotingRules.Of.class)),
                Map.entry("vote.ties", new Reading.OneOf(VotingRules.Tie.class)),
                Map.entry("held_by", new Reading.Named("municipality")),
                Map.entry("municipality", new Reading.Named("municipality")),
                Map.entry("giver", new Reading.Named("municipality")),
                Map.entry("holder", new Reading.Named("municipality")),
                Map.entry("state", new Reading.OneOf(DecisionState.class, DecisionState.FORMER)),
                Map.entry("decision_binding.kind", new Reading.OneOf(BindingKind.class)),
                Map.entry("analysis.kind", new Reading.OneOf(AnalysisKind.class)),
                Map.entry("recommendation.decision", new Reading.Named("decision")),
                Map.entry("owner_function", new Reading.OneOf(WorkFunction.class)),
                Map.entry("owner_municipality", new Reading.Named("municipality")),
                Map.entry("owner_body", new Reading.Named("body")),
                Map.entry("mandate_body", new Reading.Named("body")),
                Map.entry("superseded_by", new Reading.Named("decision")));
    }

    @Override
    public Map<String, Function<Collection<String>, Map<String, Bilingual>>> names() {
        return Map.of("decision", decisions::names);
    }

    @Override
    public @Nullable String path(String table, String key) {
        return switch (table) {
            case "meeting" -> "/meetings/meetings/" + key;
            case "decision" -> "/meetings/decisions/" + key;
            case "recommendation" -> "/meetings/recommendations/" + key;
            case "analysis" -> "/meetings/analyses/" + key;
            case "vote" -> "/meetings/votes/" + key;
            case "meeting_series" -> "/meetings/series/" + key;
            default -> null;
        };
    }
}
