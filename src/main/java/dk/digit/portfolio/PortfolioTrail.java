package dk.digit.portfolio;

import dk.digit.platform.audit.Reading;
import dk.digit.platform.audit.TrailWords;
import dk.digit.portfolio.model.Decider;
import dk.digit.portfolio.model.GateAnswer;
import dk.digit.portfolio.model.GatePassage;
import dk.digit.portfolio.model.ProjectSize;
import dk.digit.portfolio.model.ToleranceField;
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
                Map.entry("phase", new Reading.OneOf(Phase.class)),
                Map.entry("role", new Reading.OneOf(ActivityRole.class)),
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
                Map.entry("light", new Reading.OneOf(StatusLight.class)),
                Map.entry("overall", new Reading.OneOf(StatusLight.class)),
                Map.entry("overall_computed", new Reading.OneOf(StatusLight.class)),
                Map.entry("overall_chosen", new Reading.OneOf(StatusLight.class)),
                Map.entry("responsible_municipality", new Reading.Named("municipality")),
                Map.entry("responsible_body", new Reading.Named("body")),
                Map.entry("resumed_decision", new Reading.Named("decision")),
                Map.entry("municipality", new Reading.Named("municipality")),
                Map.entry("activity_role.body", new Reading.Named("body")),
                Map.entry("decision", new Reading.Named("decision")));
    }

    @Override
    public @Nullable String path(String table, String key) {
        return switch (table) {
            case "activity" -> "/portfolio/activities/" + key;
            default -> null;
        };
    }
}
