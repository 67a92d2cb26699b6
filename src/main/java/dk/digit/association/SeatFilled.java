package dk.digit.association;

import dk.digit.platform.time.Period;
import org.jspecify.annotations.Nullable;

/// Somebody took a seat.
///
/// @param municipality null when the association itself did
public record SeatFilled(SeatId seat, BodyId body, @Nullable MunicipalityCode municipality, Period period) {}
