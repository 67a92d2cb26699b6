package dk.digit.benefits.cases;

import static dk.digit.benefits.cases.ModelFixture.ALONE;
import static dk.digit.benefits.cases.ModelFixture.GREVE;
import static dk.digit.benefits.cases.ModelFixture.KOEGE;
import static dk.digit.benefits.cases.ModelFixture.ROSKILDE;
import static dk.digit.benefits.cases.ModelFixture.TOGETHER;
import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.cases.ModelFixture.Drawn;
import dk.digit.platform.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// What holds of every business case.
class CalculationPropertyTest {

    private static final List<MunicipalityCode> ALL = List.of(GREVE, KOEGE, ROSKILDE);

    @Property(tries = 200)
    void what_each_comes_to_adds_up_to_what_all_come_to(@ForAll Random random) {
        for (OptionResult option : drawn(random).likely().options()) {
            for (int year = 0; year < 4; year++) {
                int at = year;
                assertThat(sum(option, each -> each.costs(at)))
                        .isEqualTo(option.joint().costs(at));
                assertThat(sum(option, each -> each.gross(at)))
                        .isEqualTo(option.joint().gross(at));
                assertThat(sum(option, each -> each.net(at)))
                        .isEqualTo(option.joint().net(at));
            }
        }
    }

    @Property(tries = 200)
    void present_values_of_each_add_up_but_for_the_rounding_of_each(@ForAll Random random) {
        for (OptionResult option : drawn(random).likely().options()) {
            var apart =
                    sum(option, Appraisal::netPresentValue).minus(option.joint().netPresentValue());
            // half an øre for each of the three, and for the sum
            assertThat(Math.abs(apart.oere())).isLessThanOrEqualTo(2);
        }
    }

    @Property(tries = 200)
    void without_a_rate_the_present_value_is_the_sum(@ForAll Random random) {
        for (OptionResult option : drawn(random).rate("0").likely().options()) {
            assertThat(option.joint().netPresentValue())
                    .isEqualTo(Appraisal.sum(CashFlow.of(option.joint()).net()));
        }
    }

    @Property(tries = 200)
    void a_line_that_is_alls_is_shared_to_the_oere(
            @ForAll Random random, @ForAll @IntRange(min = 1, max = 9_999_999) int oere) {
        var kroner = BigDecimal.valueOf(oere, 2).toPlainString().replace('.', ',');
        var fixture = drawn(random);
        for (Drawn line : List.of(
                new Drawn("lige", Nature.EXTERNAL, kroner + " [kr.]").equally(),
                new Drawn("efter", Nature.EXTERNAL, kroner + " [kr.]").by("brugere"))) {
            fixture.line(line);
        }
        var lines = fixture.together().lines();
        for (LineResult line : lines.subList(lines.size() - 2, lines.size())) {
            for (int year = 0; year < 4; year++) {
                assertThat(line.year(year)).isEqualByComparingTo(BigDecimal.valueOf(oere, 2));
            }
        }
    }

    @Property(tries = 200)
    void ten_times_every_amount_is_ten_times_the_result(@ForAll Random random) {
        long seed = random.nextLong();
        var once = scaled(new Random(seed), 1).together().joint();
        var tenfold = scaled(new Random(seed), 10).together().joint();

        for (int year = 0; year < 4; year++) {
            assertThat(tenfold.net(year).oere()).isEqualTo(10 * once.net(year).oere());
        }
        assertThat(Math.abs(tenfold.netPresentValue().oere()
                        - 10 * once.netPresentValue().oere()))
                .isLessThanOrEqualTo(5);
        assertThat(tenfold.internalRate()).isEqualTo(once.internalRate());
        assertThat(tenfold.paybackMonths()).isEqualTo(once.paybackMonths());
    }

    @Property(tries = 100)
    void together_less_alone_is_the_opposite_of_alone_less_together(@ForAll Random random) {
        long seed = random.nextLong();
        var there = gain(both(new Random(seed), ALONE, TOGETHER).chosen(null).likely());
        var back = gain(both(new Random(seed), TOGETHER, ALONE).chosen(null).likely());

        assertThat(there).isEqualTo(back.negate());
    }

    @Property(tries = 300)
    void at_the_internal_rate_nothing_is_won_or_lost(@ForAll Random random) {
        var net = new ArrayList<Money>();
        net.add(Money.ofOere(-1 - random.nextInt(1_000_000)));
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            net.add(Money.ofOere(random.nextInt(400_000)));
        }
        net.add(Money.ofOere(1));
        var flow = new CashFlow(net);
        var rate = flow.internalRate();

        assertThat(rate).isNotNull();
        var step = new BigDecimal("0.0000005");
        assertThat(value(net, rate.subtract(step)).signum()).isGreaterThanOrEqualTo(0);
        assertThat(value(net, rate.add(step)).signum()).isLessThanOrEqualTo(0);
    }

    private static BigDecimal value(List<Money> net, BigDecimal rate) {
        var growth = BigDecimal.ONE.add(rate);
        var sum = BigDecimal.ZERO;
        for (Money amount : net) {
            sum = sum.multiply(growth).add(amount.toBigDecimal());
        }
        return sum;
    }

    private static Money sum(OptionResult option, java.util.function.Function<Appraisal, Money> amount) {
        return option.each().values().stream().map(amount).reduce(Money.ZERO, Money::plus);
    }

    private static Money gain(CaseResult result) {
        return result.of(OptionKind.TOGETHER)
                .orElseThrow()
                .joint()
                .netPresentValue()
                .minus(result.of(OptionKind.ALONE).orElseThrow().joint().netPresentValue());
    }

    private static ModelFixture base(Random random) {
        var fixture = new ModelFixture()
                .rate(BigDecimal.valueOf(random.nextInt(90), 3).toPlainString())
                .figure(
                        "brugere",
                        "bruger",
                        Map.of(
                                GREVE,
                                String.valueOf(1 + random.nextInt(500)),
                                KOEGE,
                                String.valueOf(random.nextInt(500)),
                                ROSKILDE,
                                String.valueOf(random.nextInt(500))))
                .assumed(
                        "pris",
                        "kr.",
                        "1",
                        BigDecimal.valueOf(2 + random.nextInt(999_999), 2)
                                .max(BigDecimal.ONE)
                                .toPlainString(),
                        "99999");
        for (MunicipalityCode code : ALL) {
            if (random.nextInt(4) > 0) {
                fixture.starts(code, "202" + (3 + random.nextInt(5)) + "-0" + (1 + random.nextInt(9)));
            }
        }
        return fixture;
    }

    private static ModelFixture drawn(Random random) {
        var fixture = both(random, ALONE, TOGETHER);
        return random.nextBoolean() ? fixture.reserve("1234.56") : fixture;
    }

    private static ModelFixture both(Random random, long one, long other) {
        var fixture = base(random);
        for (long option : List.of(one, other)) {
            for (int i = 0; i < 1 + random.nextInt(6); i++) {
                fixture.line(line(random, "l" + i).of(option));
            }
        }
        return fixture;
    }

    private static Drawn line(Random random, String code) {
        var natures = Nature.values();
        var line = new Drawn(
                code, natures[random.nextInt(natures.length)], random.nextBoolean() ? "pris" : "pris * 7 / kommuner");
        if (random.nextInt(3) == 0) {
            line = line.once();
        }
        line = switch (random.nextInt(3)) {
            case 0 -> line.equally();
            case 1 -> line.by("brugere");
            default -> line;
        };
        return random.nextBoolean() ? line.fromWave(random.nextInt(20) - 6) : line.after(random.nextInt(20));
    }

    /// Amounts in whole kroner for whole years, so that nothing is rounded.
    private static ModelFixture scaled(Random random, int times) {
        var fixture = new ModelFixture().rate("0.035");
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            var natures = Nature.values();
            var line = new Drawn(
                    "l" + i, natures[random.nextInt(natures.length)], (1 + random.nextInt(100_000)) * times + " [kr.]");
            fixture.line(random.nextBoolean() ? line.once() : line);
        }
        return fixture;
    }
}
