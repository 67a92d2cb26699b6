package dk.digit.benefits.shared;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A figure about each municipality: inhabitants, users of a system. In a line that is all's it is their sum. Which
/// period counts in a year: as for a [SharedAssumption].
public record Figure(String code, Bilingual name, String unit, List<FigureValue> values) {

    public Figure {
        values = List.copyOf(values);
    }

    /// What counts for a municipality in a year, in the figure's unit; empty when nothing is known of it.
    public Optional<BigDecimal> value(MunicipalityCode municipality, int year) {
        var its = values.stream()
                .filter(value -> value.municipality().equals(municipality))
                .toList();
        return Yearly.of(year, its, FigureValue::valid).map(FigureValue::value);
    }

    /// What counts for all of them together in a year; empty when nothing is known of one.
    public Optional<BigDecimal> sum(Collection<MunicipalityCode> municipalities, int year) {
        var sum = BigDecimal.ZERO;
        for (MunicipalityCode municipality : municipalities) {
            var value = value(municipality, year);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            sum = sum.add(value.get());
        }
        return Optional.of(sum);
    }
}
