package dk.digit.people.openid;

import dk.digit.association.MunicipalityCode;
import dk.digit.association.WorkFunction;
import org.jspecify.annotations.Nullable;

/// What a value of a provider's function claim stands for.
///
/// @param municipality whose people it counts for, or null for all that the provider speaks for
/// @param function null when the value is known and nothing follows from it
/// @param secretariat whether they work for the association instead of their municipality
public record ClaimMapping(
        long id,
        String value,
        @Nullable MunicipalityCode municipality,
        @Nullable WorkFunction function,
        boolean secretariat) {

    boolean countsFor(MunicipalityCode code) {
        return municipality == null || municipality.equals(code);
    }
}
