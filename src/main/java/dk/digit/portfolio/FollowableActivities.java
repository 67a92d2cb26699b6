package dk.digit.portfolio;

import dk.digit.platform.audit.Followable;
import java.util.List;
import org.springframework.stereotype.Component;

/// Activities, with everything about them that the trail knows.
@Component
class FollowableActivities implements Followable {

    private static final String ROOM = "portfolio";

    @Override
    public String kind() {
        return ActivityLocator.KIND;
    }

    @Override
    public List<Rows> rows() {
        return List.of(
                new Rows(ROOM, "activity", null),
                new Rows(ROOM, "activity_phase", "activity"),
                new Rows(ROOM, "activity_role", "activity"),
                new Rows(ROOM, "milestone", "activity"),
                new Rows(ROOM, "activity_decision", "activity"),
                new Rows(ROOM, "narrative", "activity"),
                new Rows(ROOM, "document", "activity"),
                new Rows(ROOM, "document_step", "activity"),
                new Rows(ROOM, "wave", "activity"),
                new Rows(ROOM, "wave_place", "activity"),
                new Rows(ROOM, "wave_step", "activity"),
                new Rows(ROOM, "wave_readiness", "activity"),
                new Rows(ROOM, "local_lead", "activity"),
                new Rows(ROOM, "local_hours", "activity"),
                new Rows(ROOM, "relation", "activity"),
                new Rows(ROOM, "status_series", "activity"),
                new Rows(ROOM, "status_report", "activity"),
                new Rows(ROOM, "status_light", "activity"));
    }
}
