package dk.digit.people;

import dk.digit.platform.time.Period;

/// That somebody sits in a body.
///
/// @param body its id
public record Seating(String body, Period period) {}
