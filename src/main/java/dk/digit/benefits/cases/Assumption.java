package dk.digit.benefits.cases;

import dk.digit.association.MunicipalityCode;
import dk.digit.association.WorkFunction;
import dk.digit.platform.text.Bilingual;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that a business case takes for granted, under the name that its formulas use.
///
/// @param unit as [dk.digit.benefits.formula.Unit] reads it; empty for a plain number
/// @param formula how it follows from others; null when it has values of its own
/// @param changedBy what the account that changed it last is called
public record Assumption(
        long id,
        String code,
        Bilingual name,
        String unit,
        Side side,
        @Nullable String formula,
        Spread spread,
        List<AssumptionValue> values,
        @Nullable Bilingual source,
        @Nullable Owner owner,
        @Nullable Bilingual remark,
        Instant changedAt,
        String changedBy,
        int version) {

    public Assumption {
        values = List.copyOf(values);
    }

    /// Who answers for it.
    ///
    /// @param municipality null for the secretariat
    /// @param title what the function is called at home; null for its usual name
    public record Owner(
            WorkFunction function,
            @Nullable MunicipalityCode municipality,
            @Nullable String title) {}
}
