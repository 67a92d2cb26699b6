package dk.digit.benefits.measuring;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import dk.digit.portfolio.ActivityId;

/// Where a municipality does not do as the shared standard says, since when and why.
///
/// @param process the business process that it does otherwise
/// @param example invented to show how it works
public record Departure(
        long id,
        ActivityId activity,
        MunicipalityCode municipality,
        Period period,
        Bilingual process,
        Bilingual reason,
        boolean example,
        int version) {

    /// @param example invented to show how it works
    public record Draft(
            ActivityId activity,
            MunicipalityCode municipality,
            Period period,
            Bilingual process,
            Bilingual reason,
            boolean example) {}
}
