package dk.digit.association;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One of the country's municipalities, member or not.
///
/// @param population inhabitants, where a figure is at hand
/// @param populationOn the day of the figure; null when it carries none
/// @param slug its name as it stands in an address
public record Municipality(
        MunicipalityCode code,
        String name,
        String officialName,
        String region,
        Cvr cvr,
        @Nullable Integer population,
        @Nullable LocalDate populationOn,
        String populationSource,
        String slug,
        int version) {}
