package dk.digit.association.rotation;

import dk.digit.association.BodyId;
import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;

/// A wish or an exclusion as the secretariat keeps it.
///
/// @param body null for every body whose seats rotate
/// @param first the first year
/// @param last the last year
public record RotationWish(
        long id,
        WishKind kind,
        MunicipalityCode municipality,
        @Nullable BodyId body,
        int first,
        int last,
        Bilingual reason,
        int version) {

    RotationRequest request() {
        return new RotationRequest(municipality, body, first, last);
    }
}
