package dk.digit.portfolio.model;

import dk.digit.platform.time.Period;
import dk.digit.portfolio.ActivityId;
import org.jspecify.annotations.Nullable;

/// An activity follows a version of a project model for a time.
///
/// @param reason why it was moved there; null for the one that it started with
public record Following(
        ActivityId activity,
        Period period,
        String model,
        int version,
        ProjectSize size,
        @Nullable String reason) {}
