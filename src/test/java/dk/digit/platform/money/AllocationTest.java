package dk.digit.platform.money;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class AllocationTest {

    @Property
    void the_parts_add_up_to_the_oere(
            @ForAll @LongRange(min = -99_999_999_999_999L, max = 99_999_999_999_999L) long oere,
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 0, max = 1_000_000_000L) Long> weights) {
        Assume.that(weights.stream().anyMatch(weight -> weight > 0));

        var parts = Allocation.split(Money.ofOere(oere), weights);

        assertThat(parts.stream().reduce(Money.ZERO, Money::plus)).isEqualTo(Money.ofOere(oere));
    }

    @Property
    void no_part_is_off_by_a_whole_oere(
            @ForAll @LongRange(min = -99_999_999_999_999L, max = 99_999_999_999_999L) long oere,
            @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 0, max = 1_000_000_000L) Long> weights) {
        var total = weights.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        Assume.that(total.signum() > 0);

        var parts = Allocation.split(Money.ofOere(oere), weights);

        for (int i = 0; i < parts.size(); i++) {
            var exact = BigInteger.valueOf(oere).multiply(BigInteger.valueOf(weights.get(i)));
            var off = BigInteger.valueOf(parts.get(i).oere())
                    .multiply(total)
                    .subtract(exact)
                    .abs();
            assertThat(off).isLessThan(total);
        }
    }

    @Property
    void what_is_written_in_Danish_reads_back_as_the_same_amount(
            @ForAll @LongRange(min = -99_999_999_999_999L, max = 99_999_999_999_999L) long oere) {
        var amount = Money.ofOere(oere);

        assertThat(Money.parseDanish(Formats.money(Lang.DA, amount))).isEqualTo(amount);
        assertThat(Money.parseDanish(Formats.kroner(Lang.DA, amount))).isEqualTo(amount);
        assertThat(Money.of(new BigDecimal(amount.toApi()))).isEqualTo(amount);
    }

    @Example
    void eleven_members_pay_the_same_to_the_oere() {
        assertThat(Allocation.equally(Money.parseDanish("8.778.891,00"), 11))
                .hasSize(11)
                .containsOnly(Money.parseDanish("798.081,00"));
    }

    @Property
    void equal_parts_differ_by_an_oere_at_most(
            @ForAll @LongRange(min = 0, max = 99_999_999_999_999L) long oere,
            @ForAll @IntRange(min = 1, max = 98) int n) {
        var parts = Allocation.equally(Money.ofOere(oere), n);

        assertThat(parts.getFirst().minus(parts.getLast()).oere()).isBetween(0L, 1L);
    }
}
