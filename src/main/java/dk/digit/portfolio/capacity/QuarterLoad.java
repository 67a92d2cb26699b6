package dk.digit.portfolio.capacity;

import dk.digit.portfolio.ProjectRole;
import org.jspecify.annotations.Nullable;

/// Capacity and load of one role in one quarter, as a planner reads them.
///
/// @param holder code of a municipality or id of a body
/// @param capacity minutes available, null where nobody has said
/// @param allocated minutes of those who come
/// @param requested minutes asked for and not answered
public record QuarterLoad(
        String holder,
        ProjectRole role,
        Quarter quarter,
        @Nullable Long capacity,
        long allocated,
        long requested) {}
