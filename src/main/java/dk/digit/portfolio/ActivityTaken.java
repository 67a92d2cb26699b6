package dk.digit.portfolio;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An activity has been taken into the portfolio.
///
/// @param from the first day of its first phase; null when nobody knows it
public record ActivityTaken(
        ActivityId activity, ActivityKind kind, @Nullable LocalDate from) {}
