package dk.digit.benefits.cases;

import dk.digit.platform.text.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is written down about an assumption.
///
/// @param formula how it follows from others; then it has no values
/// @param values all of them: those that are missing are taken away
public record AssumptionDraft(
        String code,
        Bilingual name,
        String unit,
        Side side,
        @Nullable String formula,
        Spread spread,
        List<AssumptionValue> values,
        @Nullable Bilingual source,
        Assumption.@Nullable Owner owner,
        @Nullable Bilingual remark) {

    public AssumptionDraft {
        values = List.copyOf(values);
    }

    /// As it is now.
    public static AssumptionDraft of(Assumption known) {
        return new AssumptionDraft(
                known.code(),
                known.name(),
                known.unit(),
                known.side(),
                known.formula(),
                known.spread(),
                known.values(),
                known.source(),
                known.owner(),
                known.remark());
    }
}
