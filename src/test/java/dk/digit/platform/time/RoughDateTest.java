package dk.digit.platform.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.platform.text.Lang;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RoughDateTest {

    @Test
    void a_date_is_read_as_well_as_it_is_known() {
        assertThat(RoughDate.parse("2023-11-28")).isEqualTo(RoughDate.of(LocalDate.of(2023, 11, 28)));
        assertThat(RoughDate.parse("2023-10")).isEqualTo(RoughDate.ofMonth(2023, 10));
        assertThat(RoughDate.parse("2023")).isEqualTo(RoughDate.ofYear(2023));
        assertThat(RoughDate.parse("2023-03?"))
                .isEqualTo(RoughDate.ofMonth(2023, 3).inDoubt());
        assertThatThrownBy(() -> RoughDate.parse("2023-02-31")).isInstanceOf(DateTimeException.class);
        assertThatThrownBy(() -> RoughDate.parse("autumn")).isInstanceOf(DateTimeException.class);
    }

    @Test
    void it_is_shown_no_more_exactly_than_it_is_known() {
        assertThat(RoughDate.parse("2023-06-02").text(Lang.DA)).isEqualTo("2. juni 2023");
        assertThat(RoughDate.parse("2023-10").text(Lang.DA)).isEqualTo("oktober 2023");
        assertThat(RoughDate.parse("2023-10").brief(Lang.EN)).isEqualTo("10-2023");
        assertThat(RoughDate.parse("2023-03?").text(Lang.EN)).isEqualTo("March 2023 (uncertain)");
        assertThat(RoughDate.parse("2023").iso()).isEqualTo("2023");
    }

    @Test
    void its_last_day_is_the_last_that_it_may_mean() {
        assertThat(RoughDate.parse("2023-02").last()).isEqualTo(LocalDate.of(2023, 2, 28));
        assertThat(RoughDate.parse("2023").last()).isEqualTo(LocalDate.of(2023, 12, 31));
    }
}
