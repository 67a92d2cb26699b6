package dk.digit.benefits.cases;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.benefits.formula.Fraction;
import dk.digit.benefits.shared.DiscountRates;
import dk.digit.platform.money.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What is said of amounts by year.
class CashFlowTest {

    @Test
    void each_year_is_discounted_by_the_rates_of_the_years_until_it() {
        var rates = new DiscountRates(List.of(
                new DiscountRates.Step(0, new BigDecimal("0.10")), new DiscountRates.Step(2, new BigDecimal("0.20"))));

        assertThat(CashFlow.factors(rates, 4))
                .containsExactly(Fraction.ONE, Fraction.of(10, 11), Fraction.of(100, 132), Fraction.of(1000, 1584));
        // 1 + 1/1,1 + 1/1,32 + 1/1,584
        assertThat(flow(100, 100, 100, 100).presentValue(CashFlow.factors(rates, 4)))
                .isEqualTo(Money.of(new BigDecimal("329.80")));
    }

    @Test
    void the_rate_is_told_where_the_sign_changes_once() {
        assertThat(flow(-100, 110).internalRate()).isEqualByComparingTo("0.1");
        assertThat(flow(-1000, 300, 420, 680).internalRate()).isEqualByComparingTo("0.163406");
        assertThat(flow(-100, 0, 0, 50).internalRate()).isEqualByComparingTo("-0.206299");
        assertThat(flow(0, -100, 0, 121).internalRate()).isEqualByComparingTo("0.1");
        assertThat(flow(100, -110).internalRate()).isEqualByComparingTo("0.1");
        assertThat(flow(-1, 1_000_000_000).internalRate()).isEqualByComparingTo("999999999");
    }

    @Test
    void the_rate_is_rounded_half_up_on_the_exact_root() {
        // 10000005/10000000 - 1 is half a millionth
        assertThat(flow(-20_000_000, 20_000_010).internalRate()).isEqualByComparingTo("0.000001");
        assertThat(flow(-20_000_000, 20_000_009).internalRate()).isEqualByComparingTo("0");
    }

    @Test
    void there_is_no_rate_without_a_change_of_sign_and_none_to_tell_with_several() {
        assertThat(flow(0, 0).internalRate()).isNull();
        assertThat(flow(10, 20).internalRate()).isNull();
        // 10 % and 20 % are both right
        assertThat(flow(-100, 230, -132).internalRate()).isNull();
        assertThat(flow(-100, 230, -132).signChanges()).isEqualTo(2);
    }

    @Test
    void payback_is_when_the_sum_stays_above_nothing() {
        assertThat(flow(-100, 50, 50, 50).paybackMonths()).isEqualTo(36);
        assertThat(flow(-100, 90, 40).paybackMonths()).isEqualTo(27);
        assertThat(flow(-100, 99, 12).paybackMonths()).isEqualTo(25);
        assertThat(flow(-100, 150, -100, 70).paybackMonths()).isEqualTo(45);
        assertThat(flow(-100, 50).paybackMonths()).isNull();
        assertThat(flow(10, 20).paybackMonths()).isZero();
    }

    private static CashFlow flow(long... kroner) {
        return new CashFlow(
                Arrays.stream(kroner).mapToObj(one -> Money.ofOere(one * 100)).toList());
    }
}
