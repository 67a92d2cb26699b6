package dk.digit.benefits.uncertainty;

import static dk.digit.benefits.cases.Spread.FIXED;
import static dk.digit.benefits.cases.Spread.PERT;
import static dk.digit.benefits.cases.Spread.TRIANGULAR;
import static dk.digit.benefits.uncertainty.CaseFixture.GREVE;
import static dk.digit.benefits.uncertainty.CaseFixture.KOEGE;
import static dk.digit.benefits.uncertainty.CaseFixture.ROSKILDE;
import static dk.digit.benefits.uncertainty.CaseFixture.TOGETHER;
import static dk.digit.benefits.uncertainty.CaseFixture.points;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.digit.benefits.cases.LineStart;
import dk.digit.benefits.cases.Nature;
import dk.digit.benefits.cases.Sharing;
import dk.digit.benefits.cases.Spread;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.RefusedException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A simulation computes what the exact calculation computes.
class PlanningTest {

    @Test
    void a_case_without_spread_comes_out_as_the_exact_one_for_everybody() {
        var result = everything(FIXED).result();
        assertThat(result.faults()).isEmpty();
        var outcomes = Simulation.run(plan(everything(FIXED)), 1, 1_000, Workers.alone(), done -> {});

        var exact = result.option(TOGETHER).orElseThrow();
        agrees(outcomes.joint().mean(), exact.joint().netPresentValue());
        agrees(outcomes.joint().p5(), exact.joint().netPresentValue());
        agrees(outcomes.likely(), exact.joint().netPresentValue());
        for (var each : outcomes.each()) {
            agrees(each.value().p50(), exact.each().get(each.municipality()).netPresentValue());
        }
        assertThat(outcomes.impacts()).isEmpty();
    }

    @Test
    void the_likely_values_of_an_uncertain_case_come_out_as_the_exact_one() {
        var exact = everything(PERT).result().option(TOGETHER).orElseThrow();
        var outcomes = Simulation.run(plan(everything(PERT)), 1, 1_000, Workers.alone(), done -> {});

        agrees(outcomes.likely(), exact.joint().netPresentValue());
        assertThat(outcomes.impacts())
                .extracting(Outcomes.Impact::code)
                .containsExactlyInAnyOrder("minutter", "pris", "timepris");
    }

    /// Within 1e-9 of it, and what is rounded to the øre there.
    private static void agrees(Money drawn, Money exact) {
        assertThat(drawn.toBigDecimal().doubleValue())
                .isCloseTo(exact.toBigDecimal().doubleValue(), within(1e-9 * Math.abs(exact.oere() / 100.0) + 0.3));
        assertThat(Math.abs(exact.oere())).isGreaterThan(100_000_000L);
    }

    @Test
    void what_has_come_in_until_the_last_year_is_what_the_exact_calculation_adds_up() {
        var exact = everything(FIXED).result().option(TOGETHER).orElseThrow().joint();
        var outcomes = Simulation.run(plan(everything(FIXED)), 1, 1_000, Workers.alone(), done -> {});

        long sum = 0;
        for (int year = 0; year < 5; year++) {
            sum += exact.net(year).oere();
            assertThat(outcomes.years().get(year).year()).isEqualTo(2024 + year);
            assertThat(outcomes.years().get(year).p50().oere()).isCloseTo(sum, within(40L));
        }
    }

    /// Every kind of line and of value.
    private static CaseFixture everything(Spread spread) {
        return new CaseFixture()
                .starts(GREVE, "2024-08")
                .starts(KOEGE, "2026-01")
                .figure("sager", "sag/år", 90_000, 120_000, 250_000)
                .figure("brugere", "bruger", 400, 700, 1_300)
                .assumed(
                        "minutter",
                        "minut/sag",
                        spread,
                        points("5", "7", "11"),
                        points(KOEGE, 2026, null, "6", "9", "12"))
                .assumed(
                        "pris",
                        "t.kr.",
                        spread,
                        points(null, null, 2025, "900", "700", "650"),
                        points(null, 2026, null, "1000", "800", "700"))
                .shared(
                        "timepris",
                        "kr./time",
                        Map.of(
                                2023,
                                spread == FIXED ? List.of("400", "400", "400") : List.of("380", "400", "430"),
                                2026,
                                List.of("415", "415", "415")))
                .derived("timer", "time/år", "sager * minutter")
                .yearly(Nature.FREED_TIME, "timer * timepris")
                .line(Nature.CASH, true, "timer * timepris / 10", "t.kr./år", Sharing.EACH, null, LineStart.WAVE, 2, 20)
                .line(Nature.LICENCE, true, "pris", "kr.", Sharing.FIGURE, "brugere", LineStart.CASE, 0, null)
                .line(Nature.EXTERNAL, false, "pris * kommuner", "kr.", Sharing.EQUAL, null, LineStart.CASE, 14, null)
                .line(Nature.BUY_OUT, true, "pris / 7", "kr.", Sharing.FIGURE, "brugere", LineStart.WAVE, -3, 30)
                .line(
                        Nature.TRANSITION,
                        false,
                        "max(pris; 750 [t.kr.])",
                        "kr.",
                        Sharing.EACH,
                        null,
                        LineStart.WAVE,
                        0,
                        null)
                .line(Nature.SERVICE, true, "timer", "time/år", Sharing.EACH, null, LineStart.CASE, 0, null)
                .reserve(1_000_001);
    }

    private static Plan plan(CaseFixture fixture) {
        return Planning.of(fixture.result(), TOGETHER, new Curves());
    }

    // ---- what is computed how often

    @Test
    void what_depends_on_neither_municipality_nor_year_is_one_row() {
        var plan = new CaseFixture()
                .assumed("timer", "time/år", PERT, points("100", "200", "400"))
                .assumed("pris", "kr./time", PERT, points("300", "400", "500"))
                .yearly(Nature.FREED_TIME, "timer * pris")
                .plan();

        assertThat(plan.sources()).hasSize(3);
        assertThat(plan.owners()).containsOnly(Plan.SHARED);
        assertThat(plan.flows()).allSatisfy(flow -> assertThat(flow.rows()).containsExactly(2));
    }

    @Test
    void a_municipality_with_points_of_its_own_draws_from_the_same_driver() {
        var plan = new CaseFixture()
                .assumed("a", "kr.", TRIANGULAR, points("1", "2", "3"), points(KOEGE, null, null, "10", "20", "30"))
                .yearly(Nature.CASH, "a")
                .plan();

        assertThat(plan.drivers()).hasSize(1);
        var drawn = plan.sources().stream()
                .filter(Source.Drawn.class::isInstance)
                .map(Source.Drawn.class::cast)
                .toList();
        assertThat(drawn).hasSize(2).allSatisfy(one -> assertThat(one.driver()).isZero());
        assertThat(drawn).extracting(Source.Drawn::likely).containsExactlyInAnyOrder(2.0, 20.0);
    }

    @Test
    void a_range_of_costs_is_drawn_from_the_smallest_to_the_largest_wherever_the_pessimistic_one_is() {
        var plan = new CaseFixture()
                .assumed("udgift", "kr.", PERT, points("900", "500", "400"))
                .yearly(Nature.EXTERNAL, "udgift")
                .plan();

        var drawn = (Source.Drawn) plan.sources().getFirst();
        assertThat(drawn.low()).isEqualTo(400);
        assertThat(drawn.width()).isEqualTo(500);
    }

    @Test
    void an_assumption_that_no_line_builds_on_is_not_drawn() {
        var plan = new CaseFixture()
                .assumed("brugt", "kr.", PERT, points("1", "2", "3"))
                .assumed("ubrugt", "kr.", PERT, points("1", "2", "3"))
                .assumed("sikker", "kr.", PERT, points("2", "2", "2"))
                .assumed("fast", "kr.", FIXED, points("1", "2", "3"))
                .shared("ogubrugt", "kr.", Map.of(2020, List.of("1", "2", "3")))
                .yearly(Nature.CASH, "brugt + sikker + fast")
                .plan();

        assertThat(plan.drivers()).extracting(Driver::code).containsExactly("brugt");
    }

    @Test
    void a_municipality_without_a_start_has_nothing_of_lines_that_begin_with_it() {
        var plan = new CaseFixture()
                .starts(GREVE, "2025-01")
                .assumed("a", "kr.", PERT, points("1", "2", "3"))
                .line(Nature.CASH, true, "a", "kr.", Sharing.EACH, null, LineStart.WAVE, 0, null)
                .plan();

        assertThat(plan.municipalities()).containsExactly(GREVE, KOEGE, ROSKILDE);
        assertThat(plan.flows().get(0).byYear()[0]).containsExactly(0, 1, 1, 1, 1);
        assertThat(plan.flows().get(1).rows()).isEmpty();
        assertThat(plan.flows().get(2).rows()).isEmpty();
    }

    // ---- what is refused

    @Test
    void a_name_without_a_value_is_refused_with_its_year() {
        var fixture = new CaseFixture()
                .assumed("a", "kr.", PERT, points(null, 2024, 2026, "1", "2", "3"))
                .yearly(Nature.CASH, "a");

        assertThatThrownBy(fixture::plan).isInstanceOfSatisfying(RefusedException.class, refused -> {
            assertThat(refused.refusals().getFirst().key()).isEqualTo("benefits.refused.uncertainty.noValue");
            assertThat(refused.refusals().getFirst().args()).containsExactly("a", "2027");
        });
    }

    @Test
    void samples_in_which_a_formula_divides_by_zero_are_not_computed() {
        var plan = new CaseFixture()
                .assumed("a", "kr.", PERT, points("1000", "2000", "3000"))
                .assumed("b", "", TRIANGULAR, points("0", "2", "4"))
                .yearly(Nature.CASH, "a / hvis(b < 1; 0; 1)")
                .plan();
        var outcomes = Simulation.run(plan, 1, 20_000, Workers.alone(), done -> {});

        assertThat(outcomes.joint().computed()).isCloseTo(17_500, within(200));
    }

    @Test
    void correlations_of_a_case_bind_its_drivers() {
        var free = fixtureOfTwo();
        var bound = fixtureOfTwo().correlated("a", "b", "0.9");

        var freely = Simulation.run(free.plan(), 1, 20_000, Workers.alone(), done -> {});
        var together = Simulation.run(bound.plan(), 1, 20_000, Workers.alone(), done -> {});
        assertThat(together.joint().deviation().oere())
                .isGreaterThan(freely.joint().deviation().oere() * 5 / 4);
    }

    private static CaseFixture fixtureOfTwo() {
        return new CaseFixture()
                .assumed("a", "kr.", PERT, points("1000", "2000", "3000"))
                .assumed("b", "kr.", PERT, points("1000", "2000", "3000"))
                .yearly(Nature.CASH, "a + b");
    }
}
