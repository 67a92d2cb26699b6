package dk.digit.benefits.cases;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.shared.DiscountRates;
import dk.digit.benefits.shared.Figure;
import dk.digit.benefits.shared.FigureValue;
import dk.digit.benefits.shared.Purpose;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// A business case in the making: three municipalities, four years from 2024, prices of 2024, no discounting.
final class ModelFixture {

    static final MunicipalityCode GREVE = new MunicipalityCode("0253");
    static final MunicipalityCode KOEGE = new MunicipalityCode("0259");
    static final MunicipalityCode ROSKILDE = new MunicipalityCode("0265");
    static final long NOTHING = 1;
    static final long ALONE = 2;
    static final long TOGETHER = 3;

    private final List<MunicipalityCode> municipalities = new ArrayList<>(List.of(GREVE, KOEGE, ROSKILDE));
    private final Map<MunicipalityCode, YearMonth> starts = new LinkedHashMap<>();
    private final List<Assumption> assumptions = new ArrayList<>();
    private final List<SharedAssumption> shared = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<CaseLine> lines = new ArrayList<>();
    private final List<CaseRisk> risks = new ArrayList<>();
    private BigDecimal rate = BigDecimal.ZERO;
    private int years = 4;
    private int priceYear = 2024;
    private Long chosen = TOGETHER;

    ModelFixture municipalities(List<MunicipalityCode> codes) {
        municipalities.clear();
        municipalities.addAll(codes);
        return this;
    }

    ModelFixture years(int count) {
        years = count;
        return this;
    }

    ModelFixture inPricesOf(int year) {
        priceYear = year;
        return this;
    }

    ModelFixture rate(String share) {
        rate = new BigDecimal(share);
        return this;
    }

    ModelFixture chosen(Long option) {
        chosen = option;
        return this;
    }

    ModelFixture starts(MunicipalityCode municipality, String month) {
        starts.put(municipality, YearMonth.parse(month));
        return this;
    }

    ModelFixture assumed(String code, String unit, String value) {
        return assumed(code, unit, value, value, value);
    }

    ModelFixture assumed(String code, String unit, String pessimistic, String likely, String optimistic) {
        return assumed(code, unit, value(null, null, null, pessimistic, likely, optimistic));
    }

    ModelFixture assumed(String code, String unit, AssumptionValue... values) {
        assumptions.add(assumption(code, unit, null, List.of(values)));
        return this;
    }

    ModelFixture derived(String code, String unit, String formula) {
        assumptions.add(assumption(code, unit, formula, List.of()));
        return this;
    }

    private Assumption assumption(String code, String unit, String formula, List<AssumptionValue> values) {
        return new Assumption(
                assumptions.size() + 1L,
                code,
                words(code),
                unit,
                Side.BENEFIT,
                formula,
                Spread.PERT,
                values,
                null,
                null,
                null,
                Instant.EPOCH,
                "sekretariatet",
                1);
    }

    static AssumptionValue value(MunicipalityCode of, Integer from, Integer to, String... threePoints) {
        return new AssumptionValue(
                of,
                from,
                to,
                new BigDecimal(threePoints[0]),
                new BigDecimal(threePoints[1]),
                new BigDecimal(threePoints[2]));
    }

    ModelFixture shared(String code, String unit, String value) {
        var number = new BigDecimal(value);
        shared.add(new SharedAssumption(
                code,
                words(code),
                unit,
                null,
                List.of(new SharedValue(new Period(null, null), number, number, number, words("kilde"), false))));
        return this;
    }

    ModelFixture prices(String code, Map<Integer, String> byYear) {
        return rising(code, Purpose.PRICES, byYear);
    }

    ModelFixture wages(String code, Map<Integer, String> byYear) {
        return rising(code, Purpose.WAGES, byYear);
    }

    private ModelFixture rising(String code, Purpose purpose, Map<Integer, String> byYear) {
        var values = new ArrayList<SharedValue>();
        byYear.forEach((year, value) -> {
            var number = new BigDecimal(value);
            values.add(new SharedValue(Period.year(year), number, number, number, words("kilde"), true));
        });
        shared.add(new SharedAssumption(code, words(code), "%", purpose, values));
        return this;
    }

    ModelFixture figure(String code, String unit, Map<MunicipalityCode, String> values) {
        figures.add(new Figure(
                code,
                words(code),
                unit,
                values.entrySet().stream()
                        .map(one -> new FigureValue(
                                one.getKey(),
                                Period.from(LocalDate.of(2020, 1, 1)),
                                new BigDecimal(one.getValue()),
                                words("kilde")))
                        .toList()));
        return this;
    }

    ModelFixture reserve(String kroner) {
        risks.add(new CaseRisk(risks.size() + 1L, risks.size() + 1, words("risiko"), Money.of(new BigDecimal(kroner))));
        return this;
    }

    /// A line of TOGETHER, of each municipality, every year from the first, in kroner.
    ModelFixture every(String code, Nature nature, String formula) {
        return line(new Drawn(code, nature, formula));
    }

    /// A line of TOGETHER, of each municipality, in the first year, in kroner.
    ModelFixture once(String code, Nature nature, String formula) {
        return line(new Drawn(code, nature, formula).once());
    }

    ModelFixture line(Drawn drawn) {
        lines.add(drawn.line(lines.size() + 1L));
        return this;
    }

    CaseModel model() {
        return new CaseModel(
                1,
                new ActivityId("erp"),
                LocalDate.of(2024, 6, 1),
                true,
                priceYear,
                2024,
                years,
                null,
                null,
                null,
                municipalities,
                starts,
                List.of(
                        option(NOTHING, OptionKind.NOTHING),
                        option(ALONE, OptionKind.ALONE),
                        option(TOGETHER, OptionKind.TOGETHER)),
                chosen,
                assumptions,
                List.of(),
                shared,
                figures,
                lines,
                risks,
                new DiscountRates(List.of(new DiscountRates.Step(0, rate))),
                1);
    }

    CaseResult likely() {
        return Calculation.of(model(), Scenario.LIKELY);
    }

    /// What follows for TOGETHER.
    OptionResult together() {
        return likely().option(TOGETHER).orElseThrow();
    }

    private static CaseOption option(long id, OptionKind kind) {
        return new CaseOption(id, kind.name().toLowerCase(java.util.Locale.ROOT), kind, words(kind.name()), null, 1);
    }

    static Bilingual words(String danish) {
        return new Bilingual(danish, "");
    }

    /// A line while it is described.
    record Drawn(
            String code,
            Nature nature,
            String formula,
            long option,
            boolean recurring,
            String unit,
            Sharing sharing,
            String sharedBy,
            LineStart starts,
            int offset,
            Integer lasts,
            Long obtains) {

        Drawn(String code, Nature nature, String formula) {
            this(code, nature, formula, TOGETHER, true, "kr.", Sharing.EACH, null, LineStart.CASE, 0, null, null);
        }

        Drawn of(long otherOption) {
            return new Drawn(
                    code,
                    nature,
                    formula,
                    otherOption,
                    recurring,
                    unit,
                    sharing,
                    sharedBy,
                    starts,
                    offset,
                    lasts,
                    obtains);
        }

        Drawn once() {
            return new Drawn(
                    code, nature, formula, option, false, unit, sharing, sharedBy, starts, offset, lasts, obtains);
        }

        Drawn in(String otherUnit) {
            return new Drawn(
                    code, nature, formula, option, recurring, otherUnit, sharing, sharedBy, starts, offset, lasts,
                    obtains);
        }

        Drawn equally() {
            return new Drawn(
                    code,
                    nature,
                    formula,
                    option,
                    recurring,
                    unit,
                    Sharing.EQUAL,
                    null,
                    starts,
                    offset,
                    lasts,
                    obtains);
        }

        Drawn by(String figure) {
            return new Drawn(
                    code,
                    nature,
                    formula,
                    option,
                    recurring,
                    unit,
                    Sharing.FIGURE,
                    figure,
                    starts,
                    offset,
                    lasts,
                    obtains);
        }

        Drawn fromWave(int months) {
            return new Drawn(
                    code,
                    nature,
                    formula,
                    option,
                    recurring,
                    unit,
                    sharing,
                    sharedBy,
                    LineStart.WAVE,
                    months,
                    lasts,
                    obtains);
        }

        Drawn after(int months) {
            return new Drawn(
                    code, nature, formula, option, recurring, unit, sharing, sharedBy, starts, months, lasts, obtains);
        }

        Drawn lasting(int months) {
            return new Drawn(
                    code, nature, formula, option, recurring, unit, sharing, sharedBy, starts, offset, months, obtains);
        }

        Drawn toObtain(long line) {
            return new Drawn(
                    code, nature, formula, option, recurring, unit, sharing, sharedBy, starts, offset, lasts, line);
        }

        CaseLine line(long id) {
            return new CaseLine(
                    id,
                    option,
                    code,
                    words(code),
                    nature,
                    recurring,
                    formula,
                    unit,
                    sharing,
                    sharedBy,
                    starts,
                    offset,
                    lasts,
                    obtains,
                    null,
                    (int) id,
                    1);
        }
    }
}
