package dk.digit.association;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;

/// A municipality with one of its memberships.
///
/// @param membership from its first day; no end while it runs
public record Member(
        long membershipId,
        MunicipalityCode code,
        String name,
        String officialName,
        String region,
        Cvr cvr,
        String slug,
        Period membership,
        Bilingual remark,
        int version) {}
