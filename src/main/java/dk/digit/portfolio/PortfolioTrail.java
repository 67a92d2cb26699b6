package dk.digit.portfolio;

import dk.digit.platform.audit.Reading;
import dk.digit.platform.audit.TrailWords;
import dk.digit.portfolio.plan.LinkKind;
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
                Map.entry("plan_link.kind", new Reading.OneOf(LinkKind.class)),
                Map.entry("progress", new Reading.Number()),
                Map.entry("lag_days", new Reading.Number()),
                Map.entry("state", new Reading.OneOf(NarrativeState.class)),
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
