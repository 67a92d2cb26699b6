package dk.digit.portfolio.waves;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When a municipality goes live in an activity, as far as it is known on a day.
///
/// @param day when it was; else when it is planned, of a month or a year the last day
/// @param real whether it is reported live
/// @param wave the wave that it is placed in; null when it is in none
public record GoLive(LocalDate day, boolean real, @Nullable Wave wave) {}
