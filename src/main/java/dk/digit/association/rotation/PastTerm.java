package dk.digit.association.rotation;

import dk.digit.association.BodyId;
import dk.digit.association.MunicipalityCode;

/// A term that was over before the plan begins.
///
/// @param last the year of its last day
public record PastTerm(BodyId body, MunicipalityCode municipality, int first, int last) {

    public PastTerm {
        if (last < first) {
            throw new IllegalArgumentException("a term ends after it begins: " + first + " to " + last);
        }
    }
}
