package dk.digit.portfolio.relations;

import dk.digit.portfolio.ActivityId;

/// An activity cannot be done before another.
///
/// @param strength 1 to 3
public record Dependency(ActivityId activity, ActivityId needs, int strength) {}
