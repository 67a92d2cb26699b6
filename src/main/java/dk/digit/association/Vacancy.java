package dk.digit.association;

import dk.digit.platform.time.Period;

/// Days inside a seat's own period on which nobody holds it; derived, never entered.
///
/// @param startKnown false when the last holder's last day, or the seat's own beginning, is uncertain
public record Vacancy(Seat seat, Period period, boolean startKnown) {}
