package dk.digit.association.rotation;

import dk.digit.association.BodyId;
import dk.digit.association.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/// What is wished for, or ruled out: that a municipality sits in a body in some years.
///
/// @param body null where it is about every body
public record RotationRequest(
        MunicipalityCode municipality, @Nullable BodyId body, int first, int last) {

    boolean about(MunicipalityCode code, BodyId where, int year) {
        return municipality.equals(code) && (body == null || body.equals(where)) && first <= year && year <= last;
    }
}
