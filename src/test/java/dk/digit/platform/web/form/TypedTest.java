package dk.digit.platform.web.form;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.time.RoughDate;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTest {

    @ParameterizedTest
    @ValueSource(strings = {"02-06-2023", "2.6.2023", "2/6 2023", "2. 6. 2023", "2023-06-02", " 02-06-2023 "})
    void a_day_is_read_as_danes_write_it(String text) {
        assertThat(Typed.date(text)).isEqualTo(LocalDate.of(2023, 6, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"31-02-2023", "2023-13-01", "06/02/23", "i går", "", "02062023"})
    void what_is_no_day_is_not_guessed(String text) {
        assertThat(Typed.date(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.30", "09:30", "kl. 9.30", " 09.30 "})
    void an_hour_is_read_as_danes_write_it(String text) {
        assertThat(Typed.time(text)).isEqualTo(LocalTime.of(9, 30));
    }

    @ParameterizedTest
    @ValueSource(strings = {"24.00", "9.60", "halv ti", "", "930"})
    void what_is_no_hour_is_not_guessed(String text) {
        assertThat(Typed.time(text)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.000", "1000"})
    void a_number_may_have_points_between_thousands(String text) {
        assertThat(Typed.number(text)).isEqualTo(1000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.00", "1,5", "12a", "99999999999999999999"})
    void what_is_no_whole_number_is_refused(String text) {
        assertThat(Typed.number(text)).isNull();
    }

    @Test
    void a_date_may_be_known_to_the_month_or_the_year_and_be_in_doubt() {
        assertThat(Typed.roughDate("2/6 2023")).isEqualTo(RoughDate.of(LocalDate.of(2023, 6, 2)));
        assertThat(Typed.roughDate("6-2023")).isEqualTo(RoughDate.ofMonth(2023, 6));
        assertThat(Typed.roughDate("2023-06 ?"))
                .isEqualTo(RoughDate.ofMonth(2023, 6).inDoubt());
        assertThat(Typed.roughDate("2023?")).isEqualTo(RoughDate.ofYear(2023).inDoubt());
        assertThat(Typed.roughDate("13-2023")).isNull();
        assertThat(Typed.roughDate("efterår 2023")).isNull();
    }
}
