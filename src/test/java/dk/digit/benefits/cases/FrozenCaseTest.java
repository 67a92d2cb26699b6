package dk.digit.benefits.cases;

import static dk.digit.benefits.cases.ModelFixture.GREVE;
import static dk.digit.benefits.cases.ModelFixture.KOEGE;
import static dk.digit.benefits.cases.ModelFixture.ROSKILDE;
import static dk.digit.benefits.cases.ModelFixture.value;
import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.benefits.cases.ModelFixture.Drawn;
import dk.digit.platform.money.Money;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Versions of a case, and what lies between two of them.
class FrozenCaseTest {

    @Test
    void what_was_frozen_reads_as_it_was() {
        var frozen = FrozenCase.of(whole().model());

        var read = FrozenCase.read(frozen.bytes());

        assertThat(read).isEqualTo(frozen);
        assertThat(read.outcome("together", Scenario.LIKELY)
                        .orElseThrow()
                        .joint()
                        .netPresentValue())
                .isEqualTo(whole().together().joint().netPresentValue());
        assertThat(Calculation.of(read.model(), Scenario.LIKELY)).isEqualTo(whole().likely());
    }

    @Test
    void equal_cases_are_equal_bytes_in_whatever_order_starts_are_told() {
        var one = new ModelFixture()
                .starts(GREVE, "2024-01")
                .starts(ROSKILDE, "2025-01")
                .starts(KOEGE, "2024-07");
        var other = new ModelFixture()
                .starts(KOEGE, "2024-07")
                .starts(ROSKILDE, "2025-01")
                .starts(GREVE, "2024-01");

        assertThat(FrozenCase.of(one.model()).bytes())
                .isEqualTo(FrozenCase.of(other.model()).bytes());
    }

    @Test
    void equal_versions_have_nothing_between_them() {
        var comparison = CaseComparison.of(FrozenCase.of(whole().model()), FrozenCase.of(whole().model()));

        assertThat(comparison.changes()).isEmpty();
        assertThat(comparison.interplay()).isEqualTo(Money.ZERO);
    }

    @Test
    void each_change_has_its_effect_and_changes_that_meet_have_an_interplay() {
        var comparison = CaseComparison.of(priced("10", "100", "5"), priced("12", "150", "5"));

        // 3 municipalities: 10 × 100 = 1.000; 12 × 100; 10 × 150; 12 × 150
        assertThat(comparison.before()).isEqualTo(kroner("-3000.00"));
        assertThat(comparison.after()).isEqualTo(kroner("-5400.00"));
        assertThat(comparison.changes())
                .extracting(change -> change.name().da(), CaseComparison.Change::effect, CaseComparison.Change::by)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("pris", kroner("-600.00"), "sekretariatet"),
                        org.assertj.core.groups.Tuple.tuple("antal", kroner("-1500.00"), "sekretariatet"));
        assertThat(comparison.changes().getFirst().oldText().da()).isEqualTo("10 kr.");
        assertThat(comparison.changes().getFirst().newText().da()).isEqualTo("12 kr.");
        assertThat(comparison.interplay()).isEqualTo(kroner("-300.00"));
    }

    @Test
    void an_assumption_that_no_line_asks_for_changes_nothing() {
        var comparison = CaseComparison.of(priced("10", "100", "5"), priced("10", "100", "6"));

        assertThat(comparison.changes())
                .singleElement()
                .satisfies(change -> assertThat(change.effect()).isEqualTo(Money.ZERO));
    }

    @Test
    void lines_reserves_starts_and_rates_are_told_too() {
        var before =
                new ModelFixture().starts(GREVE, "2024-01").line(new Drawn("a", Nature.CASH, "100 [kr.]").fromWave(0));
        var after = new ModelFixture()
                .rate("0.05")
                .starts(GREVE, "2025-01")
                .reserve("9.00")
                .line(new Drawn("a", Nature.CASH, "100 [kr.]").fromWave(0))
                .once("b", Nature.EXTERNAL, "10 [kr.]");

        var comparison = CaseComparison.of(FrozenCase.of(before.model()), FrozenCase.of(after.model()));

        assertThat(comparison.changes())
                .extracting(change -> change.name().da(), CaseComparison.Change::effect)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("TOGETHER: b", kroner("-30.00")),
                        org.assertj.core.groups.Tuple.tuple("Kommunernes start", kroner("-100.00")),
                        org.assertj.core.groups.Tuple.tuple("Pulje til risici", kroner("-9.00")),
                        // 100 × (1/1,05 + 1/1,05² + 1/1,05³) - 300
                        org.assertj.core.groups.Tuple.tuple("Kalkulationsrente", kroner("-27.68")));
    }

    @Test
    void another_price_year_is_told_though_it_moves_no_fixed_price() {
        var before = new ModelFixture().every("a", Nature.EXTERNAL, "10 [kr./år]");
        var after = new ModelFixture().inPricesOf(2023).every("a", Nature.EXTERNAL, "10 [kr./år]");

        assertThat(CaseComparison.of(FrozenCase.of(before.model()), FrozenCase.of(after.model()))
                        .changes())
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.oldText().da()).isEqualTo("2024");
                    assertThat(change.newText().da()).isEqualTo("2023");
                    assertThat(change.effect()).isEqualTo(Money.ZERO);
                });
    }

    @Test
    void people_s_hours_rise_with_wages_even_where_nobody_has_told_of_prices() {
        var result = new ModelFixture()
                .wages("løn", new java.util.TreeMap<>(Map.of(2025, "50")))
                .every("drift", Nature.EXTERNAL, "100 [kr./år]")
                .every("timer", Nature.INTERNAL_HOURS, "10 [kr./år]")
                .likely();

        var years = BudgetYear.of(result.model(), result.chosen().orElseThrow(), new java.util.TreeMap<>());

        assertThat(years.get(1)).isEqualTo(new BudgetYear(2025, kroner("300.00"), kroner("45.00"), Money.ZERO));
    }

    @Test
    void a_case_drifts_when_it_moves_farther_than_it_tolerates() {
        var frozen = priced("10", "100", "5");
        var now = priced("11", "100", "5")
                .outcome("together", Scenario.LIKELY)
                .orElseThrow()
                .joint();

        assertThat(Drift.between(frozen, tolerating(frozen.model(), 10), now)).isEmpty();
        assertThat(Drift.between(frozen, tolerating(frozen.model(), 9), now))
                .singleElement()
                .satisfies(drift -> {
                    assertThat(drift.then()).isEqualTo(kroner("3000.00"));
                    assertThat(drift.now()).isEqualTo(kroner("3300.00"));
                    assertThat(drift.share()).isEqualByComparingTo("0.1");
                });
    }

    @Test
    void a_plan_is_told_in_the_prices_of_each_year() {
        var rises = new LinkedHashMap<Integer, String>();
        rises.put(2024, "99");
        rises.put(2025, "10");
        rises.put(2026, "20");
        var result = new ModelFixture()
                .prices("priser", rises)
                .every("drift", Nature.EXTERNAL, "100 [kr./år]")
                .every("timer", Nature.INTERNAL_HOURS, "10 [kr./år]")
                .likely();
        var posted = new java.util.TreeMap<>(Map.of(2023, kroner("7.00"), 2025, kroner("400.00")));

        var years = BudgetYear.of(result.model(), result.chosen().orElseThrow(), posted);

        assertThat(years)
                .containsExactly(
                        new BudgetYear(2023, Money.ZERO, Money.ZERO, kroner("7.00")),
                        new BudgetYear(2024, kroner("300.00"), kroner("30.00"), Money.ZERO),
                        new BudgetYear(2025, kroner("330.00"), kroner("33.00"), kroner("400.00")),
                        new BudgetYear(2026, kroner("396.00"), kroner("39.60"), Money.ZERO),
                        // what held last holds on
                        new BudgetYear(2027, kroner("475.20"), kroner("47.52"), Money.ZERO));
        assertThat(years.get(2).deviation()).isEqualTo(kroner("70.00"));
    }

    @Test
    void what_people_cost_rises_with_wages_and_the_rest_with_prices() {
        var result = new ModelFixture()
                .prices("priser", new java.util.TreeMap<>(Map.of(2024, "0", 2025, "10")))
                .wages("løn", new java.util.TreeMap<>(Map.of(2024, "0", 2025, "50")))
                .every("drift", Nature.EXTERNAL, "100 [kr./år]")
                .every("frikøb", Nature.BUY_OUT, "20 [kr./år]")
                .every("timer", Nature.INTERNAL_HOURS, "10 [kr./år]")
                .likely();

        var years = BudgetYear.of(result.model(), result.chosen().orElseThrow(), new java.util.TreeMap<>());

        assertThat(years.get(1)).isEqualTo(new BudgetYear(2025, kroner("420.00"), kroner("45.00"), Money.ZERO));
    }

    private static FrozenCase priced(String price, String count, String unused) {
        return FrozenCase.of(new ModelFixture()
                .assumed("pris", "kr.", price)
                .assumed("antal", "", count)
                .assumed("ubrugt", "", unused)
                .once("indkoeb", Nature.EXTERNAL, "pris * antal")
                .model());
    }

    private static CaseModel tolerating(CaseModel model, int percent) {
        return new CaseModel(
                model.id(),
                model.activity(),
                model.day(),
                model.example(),
                model.priceYear(),
                model.firstYear(),
                model.years(),
                model.summary(),
                percent,
                null,
                model.municipalities(),
                model.starts(),
                model.options(),
                model.chosen(),
                model.assumptions(),
                model.correlations(),
                model.shared(),
                model.figures(),
                model.lines(),
                model.risks(),
                model.rates(),
                model.version());
    }

    private static ModelFixture whole() {
        return new ModelFixture()
                .rate("0.035")
                .starts(GREVE, "2024-04")
                .starts(ROSKILDE, "2025-01")
                .figure("brugere", "bruger", Map.of(GREVE, "120", KOEGE, "30", ROSKILDE, "250"))
                .assumed(
                        "minutter",
                        "minut/bruger/år",
                        value(null, null, null, "60", "90", "100.5"),
                        value(ROSKILDE, 2025, 2026, "1", "2", "3"))
                .shared("timeloen", "kr./time", "412.50")
                .derived("pris", "kr./bruger/år", "minutter * timeloen")
                .reserve("1000.00")
                .every("tid", Nature.FREED_TIME, "brugere * pris")
                .line(new Drawn("udbud", Nature.EXTERNAL, "100.000 [kr.]")
                        .once()
                        .equally())
                .line(new Drawn("faerre", Nature.QUALITY, "12 [klage]")
                        .in("klage")
                        .fromWave(1));
    }

    private static Money kroner(String amount) {
        return Money.of(new BigDecimal(amount));
    }
}
