package dk.digit.report;

import java.util.List;

/// An activity as one line of the overview and one row of its timeline.
///
/// @param phase the phase at the end of the year, in words
/// @param chair who chairs its steering group, in words, with its doubt; a dash when there is none
/// @param lead who leads it
record ActivityAtAGlance(
        String id,
        String name,
        String phase,
        String chair,
        String lead,
        List<ActivityChapter.Phase> phases,
        List<ActivityChapter.Milestone> milestones) {

    ActivityAtAGlance {
        phases = List.copyOf(phases);
        milestones = List.copyOf(milestones);
    }

    static ActivityAtAGlance of(ActivityChapter activity) {
        return new ActivityAtAGlance(
                activity.id(),
                activity.name(),
                activity.phase(),
                activity.chair(),
                activity.lead(),
                activity.phases(),
                activity.milestones());
    }

    String anchor() {
        return "activity-" + id;
    }
}
