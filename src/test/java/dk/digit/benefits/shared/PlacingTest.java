package dk.digit.benefits.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/// Where a value that begins on a day goes.
class PlacingTest {

    private static final LocalDate DAY = LocalDate.of(2025, 1, 1);

    @Test
    void the_first_value_has_no_end() {
        assertThat(Placing.of(DAY, List.of())).isEqualTo(new Placing(Period.from(DAY), null, false));
    }

    @Test
    void a_value_lasts_until_the_next_begins_and_ends_the_one_before() {
        var whole = Period.from(LocalDate.of(2023, 1, 1));
        var placing = Placing.of(DAY, List.of(whole));
        assertThat(placing).isEqualTo(new Placing(Period.from(DAY), whole, false));
        assertThat(placing.rest()).isEqualTo(new Period(LocalDate.of(2023, 1, 1), DAY));

        var later = LocalDate.of(2026, 1, 1);
        assertThat(Placing.of(DAY, List.of(Period.from(later))))
                .isEqualTo(new Placing(new Period(DAY, later), null, false));
    }

    @Test
    void what_begins_on_the_very_day_is_put_right() {
        assertThat(Placing.of(DAY, List.of(Period.from(DAY)))).isEqualTo(new Placing(Period.from(DAY), null, true));
    }

    @Property
    void in_whatever_order_values_come_each_day_from_the_first_on_has_exactly_one(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 60) Integer> days) {
        var periods = new ArrayList<Period>();
        for (int day : days) {
            var placing = Placing.of(DAY.plusDays(day), periods);
            if (placing.cut() != null) {
                periods.remove(placing.cut());
                periods.add(placing.rest());
            }
            if (!placing.replaces()) {
                periods.add(placing.valid());
            }
        }
        int first = days.stream().min(Integer::compare).orElseThrow();
        for (int day = 0; day < 70; day++) {
            var on = DAY.plusDays(day);
            assertThat(periods.stream().filter(period -> period.contains(on))).hasSize(day < first ? 0 : 1);
        }
    }
}
