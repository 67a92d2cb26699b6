package dk.digit.benefits.cases;

import dk.digit.association.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/// What a name of a case stands for.
interface Term {

    /// Whether it can differ between municipalities.
    boolean byMunicipality();

    /// Whether it can differ between years.
    boolean byYear();

    /// @param municipality null for all of them together
    Worth at(@Nullable MunicipalityCode municipality, int year);
}
