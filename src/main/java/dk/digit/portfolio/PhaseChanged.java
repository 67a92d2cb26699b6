package dk.digit.portfolio;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An activity has entered a phase.
///
/// @param from null when nobody knows the first day
public record PhaseChanged(
        ActivityId activity, Phase phase, @Nullable LocalDate from) {}
