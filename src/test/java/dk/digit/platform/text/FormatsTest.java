package dk.digit.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.money.Money;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FormatsTest {

    @Test
    void an_amount_is_written_as_the_reader_writes_it() {
        assertThat(Formats.money(Lang.DA, Money.ofOere(127530680))).isEqualTo("1.275.306,80");
        assertThat(Formats.money(Lang.EN, Money.ofOere(-127530680))).isEqualTo("-1,275,306.80");
        assertThat(Formats.money(Lang.DA, Money.ofOere(-5))).isEqualTo("-0,05");
        assertThat(Formats.money(Lang.DA, Money.ZERO)).isEqualTo("0,00");
        assertThat(Formats.money(Lang.DA, Money.ofOere(Long.MIN_VALUE))).isEqualTo("-92.233.720.368.547.758,08");
    }

    @Property
    void a_number_is_written_as_the_platform_of_java_would(@ForAll long number) {
        var danish = NumberFormat.getIntegerInstance(Lang.DA.locale());
        assertThat(Formats.number(Lang.DA, number))
                .isEqualTo(danish.format(number).replace('\u2212', '-'));
    }

    @Test
    void days_of_unusual_years_are_still_days() {
        assertThat(Formats.date(LocalDate.of(2023, 6, 2))).isEqualTo("02-06-2023");
        assertThat(Formats.date(LocalDate.of(2023, 12, 31))).isEqualTo("31-12-2023");
        assertThat(Formats.date(LocalDate.of(800, 1, 1))).isEqualTo("01-01-0800");
        assertThat(Formats.date(null)).isEmpty();
    }

    @Test
    void decimals_keep_their_places() {
        assertThat(Formats.decimal(Lang.DA, new BigDecimal("1234.50"))).isEqualTo("1.234,50");
    }
}
