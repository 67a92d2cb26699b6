package dk.digit.benefits.cases;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Refusal;
import org.jspecify.annotations.Nullable;

/// Why something of a business case cannot be computed.
///
/// @param what `line` or `assumption`
/// @param id of that
/// @param from the first character of the place in its formula, counted from 0
/// @param to the character behind its last
/// @param municipality where it cannot be computed; null where it is the same for all
/// @param year the calendar year in which it cannot be computed; null where it is the same in every year
public record CaseFault(
        String what,
        long id,
        String code,
        int from,
        int to,
        Refusal refusal,
        @Nullable MunicipalityCode municipality,
        @Nullable Integer year) {

    static final String LINE = "line";
    static final String ASSUMPTION = "assumption";

    public CaseFault(String what, long id, String code, int from, int to, Refusal refusal) {
        this(what, id, code, from, to, refusal, null, null);
    }

    CaseFault refused(Refusal refusal) {
        return new CaseFault(what, id, code, from, to, refusal, municipality, year);
    }

    boolean isOfSame(CaseFault other) {
        return what.equals(other.what) && id == other.id;
    }

    CaseFault in(@Nullable MunicipalityCode municipality, @Nullable Integer year) {
        return new CaseFault(what, id, code, from, to, refusal, municipality, year);
    }
}
