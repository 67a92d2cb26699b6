package dk.digit.benefits.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.formula.Fraction;
import dk.digit.benefits.formula.Unit;
import dk.digit.platform.sql.Constraints;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Period;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What all business cases share, as it is kept.
class SharedDbTest {

    private static final LocalDate DAY = LocalDate.of(2026, 12, 1);
    private static final MunicipalityCode ROSKILDE = new MunicipalityCode("0265");

    private final TestDatabase database = TestDatabase.migrated();
    private final StoredAssumptions assumptions = new StoredAssumptions(database.dsl());
    private final StoredRates rates = new StoredRates(database.dsl());
    private final StoredFigures figures = new StoredFigures(database.dsl());
    private final SharedAssumptions shared = new SharedAssumptions(assumptions, rates, figures);

    @AfterEach
    void drop() {
        database.close();
    }

    @Test
    void the_first_values_say_that_they_are_assumed_and_their_units_can_be_read() throws Exception {
        var all = shared.all(DAY);
        assertThat(all).isNotEmpty();
        for (SharedAssumption one : all) {
            assertThat(Unit.parse(one.unit())).isNotNull();
            assertThat(one.values()).allMatch(SharedValue::assumed);
        }
        var prices = all.stream()
                .filter(one -> one.purpose() == Purpose.PRICES)
                .findFirst()
                .orElseThrow();
        assertThat(Unit.parse(prices.unit())
                        .base(Fraction.of(prices.value(2026).orElseThrow().likely())))
                .isEqualTo(Fraction.of(2, 100));
    }

    @Test
    void there_is_always_a_discount_rate() {
        assertThat(shared.rates(DAY).rate(10)).isEqualByComparingTo("0.035");
        assertThat(shared.rates(LocalDate.of(1990, 1, 1)).rate(0)).isEqualByComparingTo("0.035");
    }

    @Test
    void a_rate_for_distant_years_and_a_new_one_hold_from_their_day() {
        rates.set(rate(36, "2027-01-01", "0.025"));
        rates.set(rate(0, "2027-01-01", "0.04"));

        assertThat(shared.rates(LocalDate.of(2027, 1, 1)).rate(35)).isEqualByComparingTo("0.04");
        assertThat(shared.rates(LocalDate.of(2027, 1, 1)).rate(36)).isEqualByComparingTo("0.025");
        assertThat(shared.rates(LocalDate.of(2026, 12, 31)).rate(35)).isEqualByComparingTo("0.035");
    }

    @Test
    void a_new_value_ends_the_one_before_and_a_correction_ends_nothing() {
        assumptions.set("intern_timepris", LocalDate.of(2027, 1, 1), value(410));
        assertThat(timepris().values())
                .extracting(SharedValue::valid)
                .containsExactly(
                        new Period(LocalDate.of(2023, 1, 1), LocalDate.of(2027, 1, 1)),
                        Period.from(LocalDate.of(2027, 1, 1)));

        assertThat(assumptions.correct("intern_timepris", LocalDate.of(2027, 1, 1), value(415), 1))
                .isTrue();
        assertThat(assumptions.correct("intern_timepris", LocalDate.of(2027, 1, 1), value(420), 1))
                .as("by somebody who has not seen the first correction")
                .isFalse();
        assertThat(timepris().value(2027).orElseThrow().likely()).isEqualByComparingTo("415");
        assertThat(timepris().value(2026).orElseThrow().likely()).isEqualByComparingTo("400");
    }

    @Test
    void a_name_means_one_thing_and_is_none_of_the_languages_own() {
        for (String name : new String[] {"hvis", "kommuner", "min", "Stor", "9a", "new", "a b"}) {
            assertThatThrownBy(() -> shared.create(draft(name, "kr."), DAY, value(1)))
                    .as(name)
                    .isInstanceOf(RefusedException.class);
        }
        assertThatThrownBy(() -> shared.create(draft("pris", "kr./"), DAY, value(1)))
                .isInstanceOf(RefusedException.class);
        assertThatThrownBy(() -> Constraints.explained(() -> {
                    shared.create(draft("indbyggere", ""), DAY, value(1));
                    return 0;
                }))
                .isInstanceOf(RefusedException.class);
        shared.create(draft("pris_å", "kr./bruger"), DAY, value(1));
        assertThat(shared.all(DAY)).extracting(SharedAssumption::code).contains("pris_å");
    }

    @Test
    void inhabitants_count_without_a_day_until_a_dated_figure_comes() {
        assertThat(shared.figures(DAY).getFirst().value(ROSKILDE, 1990)).isPresent();

        figures.set("indbyggere", ROSKILDE, LocalDate.of(2026, 1, 1), BigDecimal.TEN, words());
        figures.set("indbyggere", ROSKILDE, LocalDate.of(2024, 1, 1), BigDecimal.ONE, words());

        var figure = shared.figures(DAY).getFirst();
        assertThat(figure.value(ROSKILDE, 2024))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("1"));
        assertThat(figure.value(ROSKILDE, 2026))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo("10"));
        assertThat(figures.set("indbyggere", ROSKILDE, LocalDate.of(2026, 1, 1), BigDecimal.TEN, words()))
                .isEqualTo(StoredFigures.Change.UNCHANGED);
    }

    private SharedAssumption timepris() {
        return assumptions.find("intern_timepris").orElseThrow().assumption();
    }

    private static SharedDraft draft(String code, String unit) {
        return new SharedDraft(code, words(), unit, null, null);
    }

    private static ValueDraft value(long value) {
        var number = BigDecimal.valueOf(value);
        return new ValueDraft(number, number, number, words(), false);
    }

    private static RateDraft rate(int horizon, String from, String rate) {
        return new RateDraft(horizon, LocalDate.parse(from), new BigDecimal(rate), words(), false);
    }

    private static Bilingual words() {
        return new Bilingual("Ord", "Words");
    }
}
