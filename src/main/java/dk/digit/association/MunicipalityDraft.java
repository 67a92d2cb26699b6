package dk.digit.association;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What may be changed about a municipality.
///
/// @param cvr as typed; a number that does not hold is refused in words
/// @param populationOn the day of the figure; null when it carries none
public record MunicipalityDraft(
        MunicipalityCode code,
        String officialName,
        String cvr,
        @Nullable Integer population,
        @Nullable LocalDate populationOn,
        String populationSource) {}
