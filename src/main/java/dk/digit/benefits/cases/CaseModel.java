package dk.digit.benefits.cases;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.shared.DiscountRates;
import dk.digit.benefits.shared.Figure;
import dk.digit.benefits.shared.SharedAssumption;
import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Everything that a business case is computed from on a day, and nothing else: two equal models give equal results.
///
/// @param day for which shared values, rates, starts and risks were looked up
/// @param municipalities those that it is computed for, by code
/// @param starts the month in which each goes live, really or as planned; one that is missing has no start yet
/// @param chosen the option that is recommended; null when none is
public record CaseModel(
        long id,
        ActivityId activity,
        LocalDate day,
        boolean example,
        int priceYear,
        int firstYear,
        int years,
        @Nullable Bilingual summary,
        @Nullable Integer costTolerance,
        @Nullable Integer netTolerance,
        List<MunicipalityCode> municipalities,
        Map<MunicipalityCode, YearMonth> starts,
        List<CaseOption> options,
        @Nullable Long chosen,
        List<Assumption> assumptions,
        List<CorrelationOf> correlations,
        List<SharedAssumption> shared,
        List<Figure> figures,
        List<CaseLine> lines,
        List<CaseRisk> risks,
        DiscountRates rates,
        int version) {

    public CaseModel {
        municipalities = List.copyOf(municipalities);
        starts = Map.copyOf(starts);
        options = List.copyOf(options);
        assumptions = List.copyOf(assumptions);
        correlations = List.copyOf(correlations);
        shared = List.copyOf(shared);
        figures = List.copyOf(figures);
        lines = List.copyOf(lines);
        risks = List.copyOf(risks);
    }

    public int lastYear() {
        return firstYear + years - 1;
    }
}
