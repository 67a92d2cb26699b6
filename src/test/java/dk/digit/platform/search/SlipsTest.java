package dk.digit.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlipsTest {

    @ParameterizedTest
    @CsvSource({
        "kontrakt, kontrakt, 0",
        "kontrkt, kontrakt, 1",
        "konttrakt, kontrakt, 1",
        "kontrekt, kontrakt, 1",
        "kontarkt, kontrakt, 1",
        "konatrtk, kontrakt, 3",
        "udbud, indkoeb, 6"
    })
    void a_letter_left_out_put_in_mistaken_or_swapped_is_one_slip(String typed, String meant, int slips) {
        assertThat(Slips.count(typed, meant)).isEqualTo(slips);
        assertThat(Slips.count(meant, typed)).isEqualTo(slips);
    }

    @ParameterizedTest
    @CsvSource({
        "erp, esp, false",
        "esdh, eshd, true",
        "udbud, uubdd, false",
        "kontrakt, kontrakten, true",
        "system, systemet, false",
        "kontratkstyring, kontraktstyringssystemet, true",
        "kontratkst, kontraktstyring, true",
        "kintratkst, kontraktstyring, false"
    })
    void short_words_forgive_less_than_long_ones(String typed, String meant, boolean forgiven) {
        assertThat(Slips.between(typed, meant)).isEqualTo(forgiven);
    }
}
