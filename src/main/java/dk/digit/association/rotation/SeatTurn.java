package dk.digit.association.rotation;

import dk.digit.association.BodyId;
import dk.digit.association.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/// A seat that changes hands at the beginning of a year.
///
/// @param seat its place in the body, from 0
/// @param last the last year of the new term, which may lie beyond the plan
/// @param leaves null where the seat stood empty
public record SeatTurn(
        BodyId body,
        int seat,
        int year,
        int last,
        @Nullable MunicipalityCode leaves,
        LeaveReason why,
        MunicipalityCode enters,
        EntryReason because) {}
