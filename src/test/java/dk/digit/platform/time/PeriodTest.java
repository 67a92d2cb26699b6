package dk.digit.platform.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class PeriodTest {

    private static final LocalDate DAY = LocalDate.of(2023, 1, 1);

    @Provide
    Arbitrary<Period> periods() {
        var length = Arbitraries.integers().between(1, 30);
        var start = Arbitraries.integers().between(0, 40);
        return Combinators.combine(start, length, Arbitraries.integers().between(0, 5))
                .as((from, days, open) -> new Period(
                        open == 0 ? null : DAY.plusDays(from), open == 1 ? null : DAY.plusDays(from + days)));
    }

    @Property
    void a_day_is_in_the_intersection_when_it_is_in_both(
            @ForAll("periods") Period one, @ForAll("periods") Period other) {
        var both = one.intersection(other);

        for (int i = -2; i < 75; i++) {
            var day = DAY.plusDays(i);
            assertThat(both != null && both.contains(day)).isEqualTo(one.contains(day) && other.contains(day));
        }
        assertThat(both).isEqualTo(other.intersection(one));
        assertThat(both != null).isEqualTo(one.overlaps(other));
    }

    @Property
    void a_period_contains_another_when_it_has_all_its_days(
            @ForAll("periods") Period one, @ForAll("periods") Period other) {
        boolean all = true;
        for (int i = -2; i < 75; i++) {
            all &= one.contains(DAY.plusDays(i)) || !other.contains(DAY.plusDays(i));
        }

        assertThat(one.contains(other)).isEqualTo(all);
    }

    @Property
    void what_is_written_as_a_daterange_reads_as_the_same_period(@ForAll("periods") Period one) {
        assertThat(Period.parseDaterange(one.toDaterange())).isEqualTo(one);
    }
}
