package dk.digit.benefits.shared;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Which value counts in a year.
class YearlyTest {

    private static final MunicipalityCode ROSKILDE = new MunicipalityCode("0265");
    private static final MunicipalityCode LEJRE = new MunicipalityCode("0350");

    private static final Figure FIGURE = new Figure(
            "brugere",
            new Bilingual("Brugere", "Users"),
            "bruger",
            List.of(
                    value(ROSKILDE, "2024-01-01", "2024-07-01", 10),
                    value(ROSKILDE, "2024-07-01", "2026-01-01", 20),
                    value(ROSKILDE, "2027-01-01", null, 40),
                    value(LEJRE, "2024-01-01", null, 5)));

    @Test
    void what_holds_on_new_year_counts_and_the_nearest_where_nothing_does() {
        assertThat(FIGURE.value(ROSKILDE, 2020)).hasValue(BigDecimal.valueOf(10));
        assertThat(FIGURE.value(ROSKILDE, 2024)).hasValue(BigDecimal.valueOf(10));
        assertThat(FIGURE.value(ROSKILDE, 2025)).hasValue(BigDecimal.valueOf(20));
        assertThat(FIGURE.value(ROSKILDE, 2026)).hasValue(BigDecimal.valueOf(20));
        assertThat(FIGURE.value(ROSKILDE, 2030)).hasValue(BigDecimal.valueOf(40));
    }

    @Test
    void a_sum_is_known_when_every_part_of_it_is() {
        assertThat(FIGURE.sum(List.of(ROSKILDE, LEJRE), 2025)).hasValue(BigDecimal.valueOf(25));
        assertThat(FIGURE.sum(List.of(ROSKILDE, new MunicipalityCode("0259")), 2025))
                .isEmpty();
        assertThat(FIGURE.sum(List.of(), 2025)).hasValue(BigDecimal.ZERO);
    }

    private static FigureValue value(MunicipalityCode municipality, String from, String end, long value) {
        return new FigureValue(
                municipality,
                new Period(LocalDate.parse(from), end == null ? null : LocalDate.parse(end)),
                BigDecimal.valueOf(value),
                Bilingual.EMPTY);
    }
}
