package dk.digit.portfolio;

import org.jspecify.annotations.Nullable;

/// An activity as it stands on a day.
///
/// @param phase the phase that it is in on that day
/// @param pause the pause that it is in on that day, null when it goes on
/// @param next the nearest milestone that lies ahead on that day
public record ActivitySummary(
        Activity activity,
        PhasePeriod phase,
        @Nullable Pause pause,
        @Nullable RolePeriod chair,
        @Nullable RolePeriod lead,
        @Nullable Milestone next) {

    public ActivityId id() {
        return activity.id();
    }
}
