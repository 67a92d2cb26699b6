package dk.digit.benefits.cases;

import dk.digit.association.MunicipalityCode;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What an assumption is worth. Of two that hold, the one of the municipality counts.
///
/// @param municipality null for all
/// @param from first calendar year; null from the beginning
/// @param to last calendar year; null to the end
/// @param pessimistic if it goes badly: of a cost the largest
public record AssumptionValue(
        @Nullable MunicipalityCode municipality,
        @Nullable Integer from,
        @Nullable Integer to,
        BigDecimal pessimistic,
        BigDecimal likely,
        BigDecimal optimistic) {

    public AssumptionValue {
        if (likely.compareTo(pessimistic.min(optimistic)) < 0 || likely.compareTo(pessimistic.max(optimistic)) > 0) {
            throw new IllegalArgumentException("the likely value lies between the two others");
        }
        if (from != null && to != null && from > to) {
            throw new IllegalArgumentException("from " + from + " to " + to);
        }
    }

    public boolean holds(int year) {
        return (from == null || from <= year) && (to == null || to >= year);
    }
}
