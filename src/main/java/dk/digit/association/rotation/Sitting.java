package dk.digit.association.rotation;

import dk.digit.association.BodyId;
import dk.digit.association.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/// A municipality that sits when the plan begins.
///
/// @param since the year in which it was seated, or null where nobody knows: then it counts as long ago
public record Sitting(
        BodyId body,
        MunicipalityCode municipality,
        @Nullable Integer since) {}
