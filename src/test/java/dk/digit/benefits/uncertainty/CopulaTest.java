package dk.digit.benefits.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dk.digit.benefits.cases.CorrelationOf;
import dk.digit.platform.text.RefusedException;
import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

class CopulaTest {

    private static final List<String> NAMES = List.of("a", "b", "c", "d");

    @Test
    void ranks_are_correlated_as_a_gaussian_copula_says_and_stay_even() {
        var copula = Copula.of(NAMES, List.of(pair("a", "c", "0.8"), pair("c", "d", "-0.5")));
        var ranks = drawn(copula, 50);

        assertThat(rankCorrelation(ranks[0], ranks[2])).isCloseTo(6 / Math.PI * Math.asin(0.4), within(0.01));
        assertThat(rankCorrelation(ranks[2], ranks[3])).isCloseTo(-6 / Math.PI * Math.asin(0.25), within(0.01));
        assertThat(rankCorrelation(ranks[0], ranks[3])).isCloseTo(0, within(0.02));
        assertThat(rankCorrelation(ranks[0], ranks[1])).isCloseTo(0, within(0.02));
        for (double[] row : ranks) {
            var even = new org.apache.commons.math3.distribution.UniformRealDistribution(null, 0, 1);
            assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovTest(even, row))
                    .isGreaterThan(1e-4);
        }
    }

    @Test
    void those_that_are_correlated_wholly_are_one() {
        var ranks =
                drawn(Copula.of(NAMES, List.of(pair("a", "b", "1"), pair("a", "c", "-1"), pair("b", "c", "-1"))), 1);

        for (int i = 0; i < Draws.BLOCK; i++) {
            assertThat(ranks[1][i]).isCloseTo(ranks[0][i], within(1e-12));
            assertThat(ranks[2][i]).isCloseTo(1 - ranks[0][i], within(1e-12));
        }
    }

    @Test
    void correlations_that_contradict_each_other_are_refused_by_name() {
        var impossible = List.of(pair("a", "b", "0.9"), pair("c", "b", "0.9"), pair("a", "c", "-0.9"));

        assertThatThrownBy(() -> Copula.of(NAMES, impossible))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.refusals())
                                .singleElement()
                                .satisfies(refusal -> {
                                    assertThat(refusal.key()).isEqualTo("benefits.refused.uncertainty.correlations");
                                    assertThat(refusal.args()).containsExactly("c – b, a – c");
                                }));
        assertThatThrownBy(() ->
                        Copula.of(NAMES, List.of(pair("a", "b", "1"), pair("a", "c", "0.5"), pair("b", "c", "0.4"))))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void what_is_told_of_assumptions_that_are_sure_moves_nothing() {
        var ranks = drawn(Copula.of(NAMES, List.of(pair("a", "sure", "0.9"))), 1);
        var free = drawn(Copula.of(NAMES, List.of()), 1);

        assertThat(ranks).isDeepEqualTo(free);
    }

    private static double rankCorrelation(double[] one, double[] other) {
        return new SpearmansCorrelation().correlation(one, other);
    }

    private static double[][] drawn(Copula copula, int blocks) {
        var draws = new Draws(7, NAMES.size(), copula);
        var all = new double[NAMES.size()][blocks * Draws.BLOCK];
        var block = new double[NAMES.size()][Draws.BLOCK];
        for (int i = 0; i < blocks; i++) {
            draws.fill(i, block, Draws.BLOCK);
            for (int driver = 0; driver < all.length; driver++) {
                System.arraycopy(block[driver], 0, all[driver], i * Draws.BLOCK, Draws.BLOCK);
            }
        }
        return all;
    }

    private static CorrelationOf pair(String one, String other, String coefficient) {
        return new CorrelationOf(one, other, new BigDecimal(coefficient));
    }
}
