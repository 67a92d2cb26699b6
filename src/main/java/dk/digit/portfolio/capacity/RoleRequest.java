package dk.digit.portfolio.capacity;

import dk.digit.platform.time.Period;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.ProjectRole;
import dk.digit.portfolio.RoleHolder;
import org.jspecify.annotations.Nullable;

/// Somebody is asked for.
///
/// @param holder a municipality or a body
/// @param period with a first day
/// @param minutesAWeek a multiple of 15
public record RoleRequest(
        ActivityId activity,
        ProjectRole role,
        RoleHolder holder,
        Period period,
        int minutesAWeek,
        EngagementKind kind,
        @Nullable String purpose,
        @Nullable String consequence) {}
