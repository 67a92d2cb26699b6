package dk.digit.portfolio.calendar;

import dk.digit.portfolio.ActivityId;
import org.jspecify.annotations.Nullable;

/// Whose eyes an address looks with, and at what.
///
/// @param activity whose milestones it shows; null for those of the whole portfolio
record MilestoneFeed(String username, @Nullable ActivityId activity) {}
