package dk.digit.portfolio.waves;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.time.Period;
import dk.digit.portfolio.ActivityId;
import org.jspecify.annotations.Nullable;

/// A municipality goes in a wave during a period.
///
/// @param reason why it was placed or moved there, in the words of whoever did
public record Place(
        ActivityId activity,
        MunicipalityCode municipality,
        long wave,
        Period period,
        @Nullable String reason) {}
