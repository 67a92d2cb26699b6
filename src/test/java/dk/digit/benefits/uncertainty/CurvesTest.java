package dk.digit.benefits.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.digit.benefits.cases.Spread;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.junit.jupiter.api.Test;

/// Curves of outcomes, judged by Apache Commons Math.
class CurvesTest {

    private static final double[] RANKS = {
        1e-7, 1e-4, 0.001, 0.01, 0.05, 0.1, 0.2137, 0.25, 0.3333, 0.4999, 0.5, 0.5001, 0.618, 0.75, 0.9, 0.95, 0.99,
        0.9999, 0.9999999
    };

    private final Curves curves = new Curves();

    @Test
    void a_pert_quantile_is_within_three_of_a_hundred_thousand_of_the_span() {
        for (double mode : new double[] {0, 1e-9, 0.001, 0.0123, 0.1, 0.25, 1 / 3.0, 0.4999999, 0.5, 0.71, 0.98, 1}) {
            var curve = curves.of(Spread.PERT, mode);
            var judge = new BetaDistribution(null, 1 + 4 * mode, 1 + 4 * (1 - mode), 1e-12);
            for (double rank : RANKS) {
                assertThat(curve.at(rank))
                        .as("mode %s, rank %s", mode, rank)
                        .isCloseTo(judge.inverseCumulativeProbability(rank), within(3e-5));
            }
        }
    }

    @Test
    void every_step_of_a_table_is_within_two_of_a_hundred_thousand_in_its_middle() {
        for (double mode : new double[] {0, 0.05, 0.3, 0.5}) {
            var table = BetaTable.pert(mode);
            var judge = new BetaDistribution(null, 1 + 4 * mode, 5 - 4 * mode, 1e-12);
            for (double near = 0x1p-20; near < 0.5; near *= 1 + 1 / 64.0) {
                double rank = near * (1 + 1 / 128.0);
                assertThat(table.quantile(rank)).isCloseTo(judge.inverseCumulativeProbability(rank), within(2e-5));
                assertThat(table.quantile(1 - rank))
                        .isCloseTo(judge.inverseCumulativeProbability(1 - rank), within(2e-5));
            }
        }
    }

    @Test
    void both_halves_of_a_table_meet_in_the_middle() {
        for (int step = 0; step <= 64; step++) {
            var table = BetaTable.pert(step / 64.0);
            assertThat(table.quantile(Math.nextDown(0.5))).isCloseTo(table.quantile(0.5), within(1e-9));
        }
    }

    @Test
    void a_curve_rises_from_the_smallest_to_the_largest() {
        for (var spread : new Spread[] {Spread.PERT, Spread.TRIANGULAR}) {
            for (double mode : new double[] {0, 0.2, 0.9, 1}) {
                var curve = curves.of(spread, mode);
                double last = curve.at(0);
                assertThat(last).isZero();
                for (int i = 1; i < 10_000; i++) {
                    assertThat(curve.at(i / 10_000.0)).isGreaterThanOrEqualTo(last);
                    last = curve.at(i / 10_000.0);
                }
                assertThat(curve.at(Math.nextDown(1.0))).isLessThanOrEqualTo(1);
            }
        }
    }

    @Test
    void a_triangular_quantile_is_exact() {
        for (double mode : new double[] {0, 0.3, 0.5, 1}) {
            var curve = curves.of(Spread.TRIANGULAR, mode);
            var judge = new TriangularDistribution(0, mode, 1);
            for (double rank : RANKS) {
                assertThat(curve.at(rank)).isCloseTo(judge.inverseCumulativeProbability(rank), within(1e-12));
            }
        }
    }

    @Test
    void the_normal_distribution_is_exact_to_twelve_digits() {
        var judge = new NormalDistribution(null, 0, 1);
        for (double rank : RANKS) {
            double z = judge.inverseCumulativeProbability(rank);
            assertThat(Normal.quantile(rank)).isCloseTo(z, within(1e-8));
            assertThat(Normal.rank(Normal.quantile(rank))).isCloseTo(rank, within(1e-12));
            assertThat(Normal.rank(z)).isCloseTo(judge.cumulativeProbability(z), within(1e-12));
        }
    }
}
