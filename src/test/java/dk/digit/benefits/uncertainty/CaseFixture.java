package dk.digit.benefits.uncertainty;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.cases.Assumption;
import dk.digit.benefits.cases.AssumptionValue;
import dk.digit.benefits.cases.Calculation;
import dk.digit.benefits.cases.CaseLine;
import dk.digit.benefits.cases.CaseModel;
import dk.digit.benefits.cases.CaseOption;
import dk.digit.benefits.cases.CaseResult;
import dk.digit.benefits.cases.CaseRisk;
import dk.digit.benefits.cases.CorrelationOf;
import dk.digit.benefits.cases.LineStart;
import dk.digit.benefits.cases.Nature;
import dk.digit.benefits.cases.OptionKind;
import dk.digit.benefits.cases.Scenario;
import dk.digit.benefits.cases.Sharing;
import dk.digit.benefits.cases.Side;
import dk.digit.benefits.cases.Spread;
import dk.digit.benefits.shared.DiscountRates;
import dk.digit.benefits.shared.Figure;
import dk.digit.benefits.shared.FigureValue;
import dk.digit.benefits.shared.SharedAssumption;
import dk.digit.benefits.shared.SharedValue;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import dk.digit.portfolio.ActivityId;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A business case of three municipalities over five years from 2024, its only option being to go together.
final class CaseFixture {

    static final MunicipalityCode GREVE = new MunicipalityCode("0253");
    static final MunicipalityCode KOEGE = new MunicipalityCode("0259");
    static final MunicipalityCode ROSKILDE = new MunicipalityCode("0265");
    static final long TOGETHER = 1;

    private final Map<MunicipalityCode, YearMonth> starts = new HashMap<>();
    private final List<Assumption> assumptions = new ArrayList<>();
    private final List<CorrelationOf> correlations = new ArrayList<>();
    private final List<SharedAssumption> shared = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<CaseLine> lines = new ArrayList<>();
    private final List<CaseRisk> risks = new ArrayList<>();

    CaseFixture starts(MunicipalityCode municipality, String month) {
        starts.put(municipality, YearMonth.parse(month));
        return this;
    }

    CaseFixture assumed(String code, String unit, Spread spread, AssumptionValue... values) {
        return assumption(code, unit, null, spread, values);
    }

    CaseFixture derived(String code, String unit, String formula) {
        return assumption(code, unit, formula, Spread.FIXED);
    }

    private CaseFixture assumption(String code, String unit, String formula, Spread spread, AssumptionValue... values) {
        assumptions.add(new Assumption(
                assumptions.size() + 1L,
                code,
                words(code),
                unit,
                Side.BENEFIT,
                formula,
                spread,
                List.of(values),
                null,
                null,
                null,
                Instant.EPOCH,
                "test",
                1));
        return this;
    }

    static AssumptionValue points(String pessimistic, String likely, String optimistic) {
        return points(null, null, null, pessimistic, likely, optimistic);
    }

    static AssumptionValue points(MunicipalityCode of, Integer from, Integer to, String... points) {
        return new AssumptionValue(
                of, from, to, new BigDecimal(points[0]), new BigDecimal(points[1]), new BigDecimal(points[2]));
    }

    CaseFixture correlated(String one, String other, String coefficient) {
        correlations.add(new CorrelationOf(one, other, new BigDecimal(coefficient)));
        return this;
    }

    /// @param pointsByYear what holds from the first of January of a year
    CaseFixture shared(String code, String unit, Map<Integer, List<String>> pointsByYear) {
        var values = new ArrayList<SharedValue>();
        new java.util.TreeMap<>(pointsByYear)
                .forEach((year, points) -> values.add(new SharedValue(
                        Period.year(year),
                        new BigDecimal(points.get(0)),
                        new BigDecimal(points.get(1)),
                        new BigDecimal(points.get(2)),
                        words("source"),
                        false)));
        shared.add(new SharedAssumption(code, words(code), unit, null, values));
        return this;
    }

    CaseFixture figure(String code, String unit, long greve, long koege, long roskilde) {
        figures.add(new Figure(
                code, words(code), unit, List.of(value(GREVE, greve), value(KOEGE, koege), value(ROSKILDE, roskilde))));
        return this;
    }

    private static FigureValue value(MunicipalityCode of, long value) {
        return new FigureValue(of, new Period(null, null), BigDecimal.valueOf(value), words("source"));
    }

    CaseFixture reserve(long kroner) {
        risks.add(new CaseRisk(1, 1, words("risk"), Money.ofOere(100 * kroner)));
        return this;
    }

    CaseFixture yearly(Nature nature, String formula) {
        return line(nature, true, formula, "kr.", Sharing.EACH, null, LineStart.CASE, 0, null);
    }

    CaseFixture line(
            Nature nature,
            boolean recurring,
            String formula,
            String unit,
            Sharing sharing,
            String sharedBy,
            LineStart begins,
            int offset,
            Integer lasts) {
        int id = lines.size() + 1;
        lines.add(new CaseLine(
                id,
                TOGETHER,
                "line" + id,
                words("line" + id),
                nature,
                recurring,
                formula,
                unit,
                sharing,
                sharedBy,
                begins,
                offset,
                lasts,
                null,
                null,
                id,
                1));
        return this;
    }

    CaseResult result() {
        var model = new CaseModel(
                1,
                new ActivityId("erp"),
                LocalDate.of(2024, 6, 1),
                true,
                2024,
                2024,
                5,
                null,
                null,
                null,
                List.of(GREVE, KOEGE, ROSKILDE),
                starts,
                List.of(new CaseOption(TOGETHER, "together", OptionKind.TOGETHER, words("together"), null, 1)),
                TOGETHER,
                assumptions,
                correlations,
                shared,
                figures,
                lines,
                risks,
                new DiscountRates(List.of(
                        new DiscountRates.Step(0, new BigDecimal("0.035")),
                        new DiscountRates.Step(3, new BigDecimal("0.025")))),
                1);
        return Calculation.of(model, Scenario.LIKELY);
    }

    Plan plan() {
        return Planning.of(result(), TOGETHER, new Curves());
    }

    private static Bilingual words(String words) {
        return new Bilingual(words, words);
    }
}
