package dk.digit.benefits.cases;

import dk.digit.association.MunicipalityCode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/// What a line comes to by municipality and year of the case: kroner with øre where its unit is kr., else in its unit,
/// to two decimals. The parts of a line that is all's add up to it.
public record LineResult(CaseLine line, boolean money, Map<MunicipalityCode, List<BigDecimal>> amounts) {

    public BigDecimal of(MunicipalityCode municipality, int year) {
        var own = amounts.get(municipality);
        return own == null ? BigDecimal.ZERO : own.get(year);
    }

    public BigDecimal year(int year) {
        return amounts.values().stream().map(own -> own.get(year)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
