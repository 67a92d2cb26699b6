package dk.digit.association;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CvrTest {

    @Test
    void the_number_of_roskilde_holds() {
        assertThat(new Cvr("29189404").value()).isEqualTo("29189404");
    }

    @Test
    void anything_else_than_eight_digits_is_no_number() {
        assertThat(Cvr.holds("")).isFalse();
        assertThat(Cvr.holds("2918940")).isFalse();
        assertThat(Cvr.holds("2918940x")).isFalse();
        assertThat(Cvr.holds("00000000")).isFalse();
        assertThatThrownBy(() -> new Cvr("29189405")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void one_wrong_digit_never_goes_unnoticed(
            @ForAll @IntRange(max = 7) int place, @ForAll @IntRange(min = 1, max = 9) int shift) {
        var digits = "29189404".toCharArray();
        digits[place] = (char) ('0' + (digits[place] - '0' + shift) % 10);

        assertThat(Cvr.holds(new String(digits))).isFalse();
    }
}
