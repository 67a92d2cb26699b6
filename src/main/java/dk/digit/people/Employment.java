package dk.digit.people;

import dk.digit.association.WorkFunction;
import dk.digit.platform.time.Period;
import org.jspecify.annotations.Nullable;

/// Somebody works in a function for a while.
///
/// @param municipality code, or null for the secretariat
record Employment(
        long id, String username, @Nullable String municipality, WorkFunction function, Period period, int version) {}
