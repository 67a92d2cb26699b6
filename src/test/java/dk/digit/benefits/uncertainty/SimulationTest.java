package dk.digit.benefits.uncertainty;

import static dk.digit.benefits.cases.Spread.PERT;
import static dk.digit.benefits.cases.Spread.TRIANGULAR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.digit.benefits.cases.CorrelationOf;
import dk.digit.benefits.cases.Spread;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.RefusedException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/// Drawn outcomes against closed forms and against Apache Commons Math. Bounds are four standard errors.
class SimulationTest {

    private static final int SAMPLES = 100_000;

    // ---- moments

    @Test
    void a_pert_assumption_has_the_mean_and_deviation_of_the_textbook() {
        var fixture = new PlanFixture();
        var outcomes = fixture.municipality(0, fixture.drawn("a", PERT, 1_000_000, 1_400_000, 3_000_000))
                .run(1, SAMPLES);

        double mean = (1_000_000 + 4 * 1_400_000 + 3_000_000) / 6.0;
        agrees(outcomes.joint(), mean, Math.sqrt((mean - 1_000_000) * (3_000_000 - mean) / 7));
    }

    @Test
    void a_triangular_assumption_has_the_mean_and_deviation_of_the_textbook() {
        var fixture = new PlanFixture();
        var outcomes = fixture.municipality(0, fixture.drawn("a", TRIANGULAR, -200_000, 100_000, 1_000_000))
                .run(2, SAMPLES);

        double a = -200_000;
        double m = 100_000;
        double c = 1_000_000;
        agrees(outcomes.joint(), (a + m + c) / 3, Math.sqrt((a * a + m * m + c * c - a * m - a * c - m * c) / 18));
        double belowZero = a * a / ((c - a) * (m - a));
        assertThat(outcomes.joint().positive().doubleValue())
                .isCloseTo(
                        1 - belowZero,
                        within(4 * outcomes.joint().positiveError().doubleValue()));
    }

    @Test
    void independent_assumptions_add_their_means_and_variances() {
        var fixture = new PlanFixture();
        int a = fixture.drawn("a", PERT, 0, 300_000, 900_000);
        int b = fixture.drawn("b", TRIANGULAR, -500_000, -100_000, 0);
        var outcomes = fixture.municipality(50_000, a, b).run(3, SAMPLES);

        double meanA = 2_100_000 / 6.0;
        double varianceA = meanA * (900_000 - meanA) / 7;
        double meanB = -200_000;
        double varianceB = (25e10 + 1e10 - 5e10) / 18;
        agrees(outcomes.joint(), meanA + meanB + 50_000, Math.sqrt(varianceA + varianceB));
    }

    @Test
    void independent_factors_multiply_their_means() {
        var fixture = new PlanFixture();
        int hours = fixture.drawn("hours", PERT, 1_000, 2_000, 4_000);
        int price = fixture.drawn("price", TRIANGULAR, 300, 400, 500);
        var outcomes = fixture.municipality(0, fixture.computed(PlanFixture.product(), hours, price))
                .run(4, SAMPLES);

        double meanHours = 13_000 / 6.0;
        double varianceHours = (meanHours - 1_000) * (4_000 - meanHours) / 7;
        double variancePrice = (300.0 * 300 + 400.0 * 400 + 500.0 * 500 - 120_000 - 150_000 - 200_000) / 18;
        double variance =
                varianceHours * variancePrice + varianceHours * 400 * 400 + variancePrice * meanHours * meanHours;
        agrees(outcomes.joint(), meanHours * 400, Math.sqrt(variance));
    }

    private static void agrees(Distribution told, double mean, double deviation) {
        assertThat(kroner(told.mean())).isCloseTo(mean, within(4 * deviation / Math.sqrt(SAMPLES)));
        assertThat(kroner(told.meanError())).isCloseTo(deviation / Math.sqrt(SAMPLES), within(deviation * 1e-4));
        // the standard error of a deviation is at most that of the mean for curves as flat as these
        assertThat(kroner(told.deviation())).isCloseTo(deviation, within(4 * deviation / Math.sqrt(SAMPLES)));
        assertThat(told.computed()).isEqualTo(SAMPLES);
    }

    @Test
    void statistics_agree_with_those_of_commons_math_over_the_same_draws() {
        var fixture = new PlanFixture();
        int first = fixture.drawn("a", PERT, -1_000_000, 200_000, 5_000_000);
        var outcomes = fixture.municipality(0, first).run(5, 30_000);

        var judge = new DescriptiveStatistics();
        var draws = new Draws(5, 1, Copula.of(List.of("a"), List.of()));
        var curve = new Curves().of(PERT, 0.2);
        var ranks = new double[1][Draws.BLOCK];
        for (int block = 0; judge.getN() < 30_000; block++) {
            int n = (int) Math.min(Draws.BLOCK, 30_000 - judge.getN());
            draws.fill(block, ranks, n);
            for (int i = 0; i < n; i++) {
                judge.addValue(-1_000_000 + 6_000_000 * curve.at(ranks[0][i]));
            }
        }
        var told = outcomes.joint();
        double step = kroner(told.step());
        assertThat(step).isLessThan(kroner(told.deviation()) / 400);
        assertThat(kroner(told.mean())).isCloseTo(judge.getMean(), within(0.01));
        assertThat(kroner(told.deviation())).isCloseTo(judge.getStandardDeviation(), within(0.01));
        assertThat(kroner(told.p5())).isCloseTo(judge.getPercentile(5), within(step));
        assertThat(kroner(told.p10())).isCloseTo(judge.getPercentile(10), within(step));
        assertThat(kroner(told.p50())).isCloseTo(judge.getPercentile(50), within(step));
        assertThat(kroner(told.p90())).isCloseTo(judge.getPercentile(90), within(step));
        assertThat(kroner(told.p95())).isCloseTo(judge.getPercentile(95), within(step));
        assertThat(outcomes.bars().stream().mapToInt(Outcomes.Bar::count).sum()).isEqualTo(30_000);
    }

    // ---- one driver, many municipalities

    @Test
    void an_assumption_with_other_points_at_a_municipality_goes_up_and_down_with_the_one_for_all() {
        var fixture = new PlanFixture();
        int all = fixture.drawn("a", PERT, 0, 100_000, 200_000);
        int own = fixture.again(0, PERT, 0, 300_000, 600_000);
        var outcomes = fixture.municipality(0, all).municipality(0, own).run(6, 20_000);

        var first = outcomes.each().get(0).value();
        var second = outcomes.each().get(1).value();
        assertThat(kroner(outcomes.joint().deviation()))
                .isCloseTo(kroner(first.deviation()) + kroner(second.deviation()), within(0.05));
        assertThat(kroner(second.p90())).isCloseTo(3 * kroner(first.p90()), within(3 * kroner(first.step())));
        assertThat(outcomes.likely()).isEqualTo(Money.ofOere(40_000_000));
    }

    @Test
    void correlated_assumptions_spread_the_result_more_than_independent_ones() {
        var free = two(List.of());
        var bound = two(List.of(new CorrelationOf("a", "b", new BigDecimal("0.9"))));

        assertThat(kroner(free.joint().mean()))
                .isCloseTo(
                        kroner(bound.joint().mean()),
                        within(8 * kroner(bound.joint().meanError())));
        assertThat(kroner(bound.joint().deviation()))
                .isGreaterThan(1.3 * kroner(free.joint().deviation()));
    }

    private static Outcomes two(List<CorrelationOf> correlations) {
        var fixture = new PlanFixture();
        int a = fixture.drawn("a", PERT, 0, 500_000, 1_000_000);
        int b = fixture.drawn("b", PERT, 0, 500_000, 1_000_000);
        return fixture.municipality(0, a, b)
                .correlated(correlations.toArray(CorrelationOf[]::new))
                .run(7, 20_000);
    }

    // ---- what drives it

    @Test
    void the_assumption_that_moves_most_stands_first() {
        var fixture = new PlanFixture();
        int small = fixture.drawn("small", TRIANGULAR, 0, 50_000, 100_000);
        int large = fixture.drawn("large", TRIANGULAR, 0, 500_000, 1_000_000);
        int idle = fixture.drawn("idle", TRIANGULAR, 0, 1, 2);
        int none = fixture.computed((inputs, scratch, out, n) -> java.util.Arrays.fill(out, 0, n, 0), idle);
        var impacts = fixture.municipality(-400_000, small, large, none)
                .run(8, 20_000)
                .impacts();

        assertThat(impacts).extracting(Outcomes.Impact::code).containsExactly("large", "small", "idle");
        double tenth = 1_000_000 * Math.sqrt(0.1 * 0.5);
        assertThat(kroner(impacts.getFirst().low())).isCloseTo(-400_000 + 50_000 + tenth, within(0.01));
        assertThat(kroner(impacts.getFirst().high())).isCloseTo(650_000 - tenth, within(0.01));
        assertThat(impacts.getFirst().share().doubleValue()).isBetween(0.97, 1.0);
        assertThat(impacts.getLast().correlation().doubleValue()).isCloseTo(0, within(0.05));
        assertThat(impacts.stream()
                        .map(Outcomes.Impact::share)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .doubleValue())
                .isCloseTo(1, within(1e-5));
    }

    @Test
    void more_drivers_than_a_block_holds_are_all_tried() {
        var fixture = new PlanFixture();
        int[] rows = IntStream.range(0, 1_200)
                .map(i -> fixture.drawn("d" + i, TRIANGULAR, 0, 1_000, 2_000))
                .toArray();
        var outcomes = fixture.municipality(0, rows).run(9, 2_000);

        assertThat(outcomes.impacts()).hasSize(1_200);
        assertThat(outcomes.likely()).isEqualTo(Money.ofOere(120_000_000));
        assertThat(outcomes.impacts())
                .allSatisfy(impact -> assertThat(kroner(impact.high()))
                        .isCloseTo(1_200_000 + 1_000 - 2_000 * Math.sqrt(0.05), within(0.01)));
    }

    // ---- the same bytes

    @Test
    void the_same_seed_gives_the_same_bytes_whoever_computes_and_in_which_order() {
        var plan = mixed();
        var alone = bytes(Simulation.run(plan, 42, 70_001, Workers.alone(), done -> {}));

        try (var two = new Workers.Pool(2);
                var five = new Workers.Pool(5)) {
            assertThat(bytes(Simulation.run(plan, 42, 70_001, two, done -> {}))).isEqualTo(alone);
            assertThat(bytes(Simulation.run(plan, 42, 70_001, five, done -> {})))
                    .isEqualTo(alone);
        }
        for (int order = 0; order < 3; order++) {
            assertThat(bytes(Simulation.run(plan, 42, 70_001, shuffled(order), done -> {})))
                    .isEqualTo(alone);
        }
        assertThat(bytes(Simulation.run(plan, 43, 70_001, Workers.alone(), done -> {})))
                .isNotEqualTo(alone);
    }

    private static byte[] bytes(Outcomes outcomes) {
        return JsonMapper.shared().writeValueAsString(outcomes).getBytes(StandardCharsets.UTF_8);
    }

    /// Three who take turns, in an order of chance.
    private static Workers shuffled(long seed) {
        return new Workers() {
            @Override
            public int count() {
                return 3;
            }

            @Override
            public void each(int tasks, Task task) {
                var order = new ArrayList<>(IntStream.range(0, tasks).boxed().toList());
                Collections.shuffle(order, new Random(seed));
                for (int i = 0; i < tasks; i++) {
                    task.run(order.get(i), i % 3);
                }
            }
        };
    }

    private static Plan mixed() {
        var fixture = new PlanFixture();
        int a = fixture.drawn("a", PERT, 0, 200_000, 700_000);
        int b = fixture.drawn("b", TRIANGULAR, 1, 2, 4);
        int both = fixture.computed(PlanFixture.product(), a, b);
        for (int i = 0; i < 11; i++) {
            int own = fixture.again(1, Spread.PERT, 1, 1.5 + i / 10.0, 5);
            fixture.municipality(-300_000, both, fixture.computed(PlanFixture.product(), a, own));
        }
        return fixture.correlated(new CorrelationOf("a", "b", new BigDecimal("-0.3")))
                .plan();
    }

    // ---- what cannot be computed, and what is sure

    @Test
    void samples_that_divide_by_zero_are_counted_and_left_out() {
        var fixture = new PlanFixture();
        int one = fixture.drawn("one", TRIANGULAR, 1, 2, 3);
        int other = fixture.drawn("other", TRIANGULAR, 0, 1, 2);
        int none = fixture.computed(
                (inputs, scratch, out, n) -> {
                    for (int i = 0; i < n; i++) {
                        out[i] = inputs[0][i] < 1 ? 0 : 1;
                    }
                },
                other);
        var outcomes = fixture.municipality(0, fixture.computed(PlanFixture.quotient(), one, none))
                .municipality(10, one)
                .run(10, 20_000);

        assertThat(outcomes.joint().computed()).isBetween(9_700, 10_300);
        assertThat(outcomes.each().getFirst().value().computed())
                .isEqualTo(outcomes.joint().computed());
        assertThat(outcomes.each().getLast().value().computed()).isEqualTo(20_000);
        assertThat(kroner(outcomes.joint().mean())).isCloseTo(14, within(0.05));
    }

    @Test
    void a_case_that_can_never_be_computed_is_refused() {
        var fixture = new PlanFixture();
        int one = fixture.drawn("one", TRIANGULAR, 1, 2, 3);
        int none = fixture.computed((inputs, scratch, out, n) -> java.util.Arrays.fill(out, 0, n, 0), one);
        fixture.municipality(0, fixture.computed(PlanFixture.quotient(), one, none));

        assertThatThrownBy(() -> fixture.run(11, 1_000))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusals().getFirst().key())
                                .isEqualTo("benefits.refused.uncertainty.nothingComputed"));
    }

    @Test
    void a_case_without_anything_uncertain_comes_out_the_same_every_time() {
        var outcomes =
                new PlanFixture().municipality(123_456.78).municipality(-0.5).run(12, 5_000);

        var joint = outcomes.joint();
        assertThat(List.of(joint.mean(), joint.p5(), joint.p50(), joint.p95(), outcomes.likely()))
                .containsOnly(Money.ofOere(12_345_628));
        assertThat(joint.deviation()).isEqualTo(Money.ZERO);
        assertThat(joint.positive()).isEqualByComparingTo("1");
        assertThat(outcomes.each().getLast().value().positive()).isEqualByComparingTo("0");
        assertThat(outcomes.impacts()).isEmpty();
    }

    private static double kroner(Money money) {
        return money.toBigDecimal().doubleValue();
    }
}
