package dk.digit.association.bylaws;

import dk.digit.platform.time.Period;

/// A provision in its place, for as long as it reads so.
///
/// @param setAside put right by another: it was in force on no day
public record Article(Place place, Provision provision, Period period, boolean setAside, int version) {}
