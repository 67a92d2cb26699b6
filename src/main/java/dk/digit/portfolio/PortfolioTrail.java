package dk.digit.portfolio;

import dk.digit.platform.audit.Reading;
import dk.digit.platform.audit.TrailWords;
import dk.digit.portfolio.capacity.EngagementKind;
import dk.digit.portfolio.capacity.EngagementState;
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
                Map.entry("municipality", new Reading.Named("municipality")),
                Map.entry("activity_role.body", new Reading.Named("body")),
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
            case "role_engagement" -> "/portfolio/requests/" + key;
            default -> null;
        };
    }
}
