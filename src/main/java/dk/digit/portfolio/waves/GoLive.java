package dk.digit.portfolio.waves;

import java.time.YearMonth;

/// When a municipality goes live in an activity.
///
/// @param planned whether it is only planned: the month of the wave that it goes in
public record GoLive(YearMonth month, boolean planned) {}
