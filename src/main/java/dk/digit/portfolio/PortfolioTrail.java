package dk.digit.portfolio;

import dk.digit.association.WorkFunction;
import dk.digit.platform.audit.Reading;
import dk.digit.platform.audit.TrailWords;
import dk.digit.portfolio.capacity.EngagementKind;
import dk.digit.portfolio.capacity.EngagementState;
import dk.digit.portfolio.documents.Approver;
import dk.digit.portfolio.documents.DocumentState;
import dk.digit.portfolio.ideas.Criterion;
import dk.digit.portfolio.ideas.IdeaState;
import dk.digit.portfolio.ideas.InterestAnswer;
import dk.digit.portfolio.model.Decider;
import dk.digit.portfolio.model.GateAnswer;
import dk.digit.portfolio.model.GatePassage;
import dk.digit.portfolio.model.ProjectSize;
import dk.digit.portfolio.model.ToleranceField;
import dk.digit.portfolio.plan.LinkKind;
import dk.digit.portfolio.relations.RelationKind;
import dk.digit.portfolio.risks.RiskAnswer;
import dk.digit.portfolio.risks.RiskArea;
import dk.digit.portfolio.risks.RiskKind;
import dk.digit.portfolio.risks.RiskLevel;
import dk.digit.portfolio.risks.RiskOutcome;
import dk.digit.portfolio.risks.RiskRule;
import dk.digit.portfolio.risks.RiskState;
import dk.digit.portfolio.waves.Light;
import dk.digit.portfolio.waves.StepState;
import dk.digit.portfolio.waves.WaveStep;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How changes of activities read.
@Component
class PortfolioTrail implements TrailWords {

    @Override
    public String room() {
        return "portfolio";
    }

    @Override
    public String keys() {
        return "portfolio.trail.";
    }

    @Override
    public Map<String, Reading> readings() {
        return Map.ofEntries(
                Map.entry("kind", new Reading.OneOf(ActivityKind.class)),
                Map.entry("milestone.kind", new Reading.OneOf(MilestoneKind.class)),
                Map.entry("relation.kind", new Reading.OneOf(RelationKind.class)),
                Map.entry("phase", new Reading.OneOf(Phase.class)),
                Map.entry("role", new Reading.OneOf(ActivityRole.class)),
                Map.entry("plan_link.kind", new Reading.OneOf(LinkKind.class)),
                Map.entry("progress", new Reading.Number()),
                Map.entry("lag_days", new Reading.Number()),
                Map.entry("state", new Reading.OneOf(NarrativeState.class)),
                Map.entry("decided_by", new Reading.OneOf(Decider.class)),
                Map.entry("size", new Reading.OneOf(ProjectSize.class)),
                Map.entry("model_tolerance.field", new Reading.OneOf(ToleranceField.class)),
                Map.entry("model_role.role", new Reading.OneOf(ProjectRole.class)),
                Map.entry("model_document.document", new Reading.OneOf(DocumentKind.class)),
                Map.entry("gate_answer.answer", new Reading.OneOf(GateAnswer.Answer.class)),
                Map.entry("gate_passage.kind", new Reading.OneOf(GatePassage.Kind.class)),
                Map.entry("from_phase", new Reading.OneOf(Phase.class)),
                Map.entry("to_phase", new Reading.OneOf(Phase.class)),
                Map.entry("status_report.state", new Reading.OneOf(StatusState.class)),
                Map.entry("status_light.field", new Reading.OneOf(StatusField.class)),
                Map.entry("computed", new Reading.OneOf(StatusLight.class)),
                Map.entry("chosen", new Reading.OneOf(StatusLight.class)),
                Map.entry("status_light.light", new Reading.OneOf(StatusLight.class)),
                Map.entry("overall", new Reading.OneOf(StatusLight.class)),
                Map.entry("overall_computed", new Reading.OneOf(StatusLight.class)),
                Map.entry("overall_chosen", new Reading.OneOf(StatusLight.class)),
                Map.entry("responsible_municipality", new Reading.Named("municipality")),
                Map.entry("responsible_body", new Reading.Named("body")),
                Map.entry("resumed_decision", new Reading.Named("decision")),
                Map.entry("idea_state.state", new Reading.OneOf(IdeaState.class)),
                Map.entry("answer", new Reading.OneOf(InterestAnswer.class)),
                Map.entry("criterion", new Reading.OneOf(Criterion.class)),
                Map.entry("idea_capacity.role", new Reading.OneOf(ProjectRole.class)),
                Map.entry("value_low", new Reading.Amount()),
                Map.entry("value_likely", new Reading.Amount()),
                Map.entry("value_high", new Reading.Amount()),
                Map.entry("cost_once", new Reading.Amount()),
                Map.entry("cost_yearly", new Reading.Amount()),
                Map.entry("wave_step.state", new Reading.OneOf(StepState.class)),
                Map.entry("step", new Reading.OneOf(WaveStep.class)),
                Map.entry("wave_readiness.light", new Reading.OneOf(Light.class)),
                Map.entry("municipality", new Reading.Named("municipality")),
                Map.entry("activity_role.body", new Reading.Named("body")),
                Map.entry("risk.kind", new Reading.OneOf(RiskKind.class)),
                Map.entry("risk_state.state", new Reading.OneOf(RiskState.class)),
                Map.entry("risk_scale.area", new Reading.OneOf(RiskArea.class)),
                Map.entry("risk_rule.rule", new Reading.OneOf(RiskRule.class)),
                Map.entry("risk_action.outcome", new Reading.OneOf(RiskOutcome.class)),
                Map.entry("risk_escalation.to_level", new Reading.OneOf(RiskLevel.class)),
                Map.entry("risk_answer.answer", new Reading.OneOf(RiskAnswer.class)),
                Map.entry("risk_owner.owner_function", new Reading.OneOf(WorkFunction.class)),
                Map.entry("risk_owner.owner_municipality", new Reading.Named("municipality")),
                Map.entry("risk_owner.owner_body", new Reading.Named("body")),
                Map.entry("risk_action.owner_function", new Reading.OneOf(WorkFunction.class)),
                Map.entry("risk_action.owner_municipality", new Reading.Named("municipality")),
                Map.entry("risk_action.owner_body", new Reading.Named("body")),
                Map.entry("risk_assessment.cost", new Reading.Amount()),
                Map.entry("risk_scale.from_amount", new Reading.Amount()),
                Map.entry("document.kind", new Reading.OneOf(DocumentKind.class)),
                Map.entry("document_template.kind", new Reading.OneOf(DocumentKind.class)),
                Map.entry("document_rule.kind", new Reading.OneOf(DocumentKind.class)),
                Map.entry("document_expected.kind", new Reading.OneOf(DocumentKind.class)),
                Map.entry("activity_kind", new Reading.OneOf(ActivityKind.class)),
                Map.entry("document_step.state", new Reading.OneOf(DocumentState.class)),
                Map.entry("approver", new Reading.OneOf(Approver.class)),
                Map.entry("role_engagement.body", new Reading.Named("body")),
                Map.entry("role_engagement.role", new Reading.OneOf(ProjectRole.class)),
                Map.entry("role_engagement.state", new Reading.OneOf(EngagementState.class)),
                Map.entry("role_engagement.kind", new Reading.OneOf(EngagementKind.class)),
                Map.entry("role_engagement.account", new Reading.Named("account")),
                Map.entry("role_engagement.minutes_week", new Reading.Number()),
                Map.entry("role_capacity.body", new Reading.Named("body")),
                Map.entry("role_capacity.role", new Reading.OneOf(ProjectRole.class)),
                Map.entry("role_capacity.hours", new Reading.Number()),
                Map.entry("staff_rate.role", new Reading.OneOf(ProjectRole.class)),
                Map.entry("per_hour", new Reading.Amount()),
                Map.entry("decision", new Reading.Named("decision")));
    }

    @Override
    public @Nullable String path(String table, String key) {
        return switch (table) {
            case "activity" -> "/portfolio/activities/" + key;
            case "idea" -> "/portfolio/ideas/" + key;
            case "score_model" -> "/portfolio/ideas/criteria";
            case "risk" -> "/portfolio/risks/" + key;
            case "role_engagement" -> "/portfolio/requests/" + key;
            default -> null;
        };
    }
}
