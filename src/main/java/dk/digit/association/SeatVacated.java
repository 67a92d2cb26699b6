package dk.digit.association;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Whoever held a seat leaves it after `last`.
///
/// @param municipality null when the association itself held it
public record SeatVacated(
        SeatId seat, BodyId body, @Nullable MunicipalityCode municipality, LocalDate last) {}
