package dk.digit.benefits.uncertainty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dk.digit.benefits.cases.Spread;
import dk.digit.platform.money.Money;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class SimulationPropertyTest {

    private static final int SAMPLES = 10_000;

    @Property(tries = 60)
    void a_mean_is_within_five_standard_errors_of_the_true_one(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 100) int mode, @ForAll boolean pert) {
        var fixture = new PlanFixture();
        double likely = -500_000 + 10_000.0 * mode;
        int row = fixture.drawn("a", pert ? Spread.PERT : Spread.TRIANGULAR, -500_000, likely, 500_000);
        var joint = fixture.municipality(0, row).run(seed, SAMPLES).joint();

        double mean = pert ? 4 * likely / 6 : likely / 3;
        assertThat(kroner(joint.mean())).isCloseTo(mean, within(5 * kroner(joint.meanError()) + 0.01));
    }

    @Property(tries = 40)
    void a_case_as_likely_above_zero_as_below_is_positive_half_of_the_times(@ForAll long seed) {
        var fixture = new PlanFixture();
        int pert = fixture.drawn("a", Spread.PERT, -300_000, 0, 300_000);
        int triangular = fixture.drawn("b", Spread.TRIANGULAR, -900_000, 0, 900_000);
        var joint = fixture.municipality(0, pert, triangular).run(seed, SAMPLES).joint();

        assertThat(joint.positive().doubleValue()).isCloseTo(0.5, within(5 * 0.5 / Math.sqrt(SAMPLES)));
    }

    @Property(tries = 40)
    void more_money_for_certain_moves_everything_up_and_nothing_apart(
            @ForAll long seed, @ForAll @IntRange(min = 0, max = 400_000) int more) {
        var poor = shifted(seed, 0).joint();
        var rich = shifted(seed, more).joint();

        double steps = 2 * kroner(poor.step()) + 0.01;
        assertThat(kroner(rich.mean())).isCloseTo(kroner(poor.mean()) + more, within(0.02));
        assertThat(kroner(rich.deviation())).isCloseTo(kroner(poor.deviation()), within(0.02));
        assertThat(rich.positive()).isGreaterThanOrEqualTo(poor.positive());
        for (var pair : List.of(
                List.of(poor.p5(), rich.p5()), List.of(poor.p50(), rich.p50()), List.of(poor.p95(), rich.p95()))) {
            assertThat(kroner(pair.getLast())).isCloseTo(kroner(pair.getFirst()) + more, within(steps));
        }
        assertThat(List.of(rich.p5(), rich.p10(), rich.p50(), rich.p90(), rich.p95()))
                .isSorted();
    }

    private static Outcomes shifted(long seed, double more) {
        var fixture = new PlanFixture();
        int a = fixture.drawn("a", Spread.PERT, -600_000, 0, 500_000);
        int b = fixture.drawn("b", Spread.TRIANGULAR, 0, 50_000, 90_000);
        return fixture.municipality(more, a, b).run(seed, SAMPLES);
    }

    private static double kroner(Money money) {
        return money.toBigDecimal().doubleValue();
    }
}
