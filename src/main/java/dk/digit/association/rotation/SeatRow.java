package dk.digit.association.rotation;

import dk.digit.association.BodyId;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.time.Period;
import org.jspecify.annotations.Nullable;

/// A seat with one of those who held it.
///
/// @param exists while there is such a seat
/// @param holder null where nobody did, or the association itself
/// @param held null where nobody did
record SeatRow(
        BodyId body,
        int number,
        Period exists,
        @Nullable MunicipalityCode holder,
        @Nullable Period held,
        boolean startKnown) {}
