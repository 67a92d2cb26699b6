package dk.digit.benefits.measuring;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.profiles.Better;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.portfolio.ActivityId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class PlausibilityTest {

    @Test
    void five_times_as_much_is_believed_and_more_is_not() {
        assertThat(doubts("500", "100")).isEmpty();
        assertThat(doubts("500.01", "100"))
                .containsExactly("500,01 er mere end 5 gange så meget som 100, der blev målt den 01-01-2023.");
        assertThat(doubts("20", "100")).isEmpty();
        assertThat(doubts("19.99", "100"))
                .containsExactly("19,99 er mindre end en femtedel af 100, der blev målt den 01-01-2023.");
        assertThat(doubts("0", "100")).hasSize(1);
        assertThat(doubts("100", "0")).as("nothing to compare with").isEmpty();
    }

    @Test
    void another_sign_is_doubted() {
        assertThat(doubts("-90", "100"))
                .containsExactly("-90 har et andet fortegn end 100, der blev målt den 01-01-2023.");
        assertThat(doubts("-90", "-100")).isEmpty();
    }

    @Test
    void four_earlier_values_show_what_is_usual() {
        assertThat(doubts("119", "100", "100", "100", "100")).isEmpty();
        assertThat(doubts("121", "100", "100", "100", "100"))
                .containsExactly("121 ligger langt fra de 4 tidligere målinger, der gik fra 100 til 100.");
        assertThat(doubts("121", "100", "100", "100")).as("three are too few").isEmpty();
        assertThat(doubts("180", "60", "140", "60", "140")).isEmpty();
        assertThat(doubts("270", "60", "140", "60", "140")).hasSize(1);
    }

    @Test
    void the_other_municipalities_are_looked_at_too() {
        var others = Stream.of("10", "11", "9", "10").map(BigDecimal::new).toList();
        assertThat(Plausibility.doubts(part("minutter", null), entry("40"), new TreeMap<>(), others))
                .extracting(doubt -> doubt.text(Lang.DA))
                .containsExactly("40 ligger langt fra de 4 andre kommuner, der har målt fra 9 til 11.");
        assertThat(Plausibility.doubts(part("minutter", null), entry("11.5"), new TreeMap<>(), others))
                .isEmpty();
    }

    @Test
    void a_share_stays_between_nothing_and_all() {
        assertThat(share("%", "100")).isEmpty();
        assertThat(share("%", "0")).isEmpty();
        assertThat(share("%", "100.5"))
                .containsExactly("100,5 er ingen andel: enheden er %, og en andel går fra 0 til 100.");
        assertThat(share("%", "-1")).hasSize(1);
        assertThat(share("andel", "0.4")).isEmpty();
        assertThat(share("andel", "40")).hasSize(1);
        assertThat(share("minutter", "400")).isEmpty();
    }

    @Test
    void a_day_before_the_baseline_is_doubted() {
        var part = part("minutter", new BenefitStanding.Reading(LocalDate.of(2023, 12, 31), new BigDecimal("100")));
        assertThat(Plausibility.doubts(part, entry("90"), new TreeMap<>(), List.of()))
                .extracting(doubt -> doubt.text(Lang.DA))
                .containsExactly("Dagen ligger før nulpunktsmålingen, der var 100 den 31-12-2023.");
    }

    /// Whatever was measured before, the same again is never doubted.
    @Property
    void the_same_value_again_is_believed(
            @ForAll @IntRange(min = 1, max = 1_000_000) int value, @ForAll @IntRange(min = 1, max = 8) int times) {
        var text = String.valueOf(value);
        assertThat(doubts(text, Stream.generate(() -> text).limit(times).toArray(String[]::new)))
                .isEmpty();
    }

    private static List<String> share(String unit, String value) {
        return Plausibility.doubts(part(unit, null), entry(value), new TreeMap<>(), List.of()).stream()
                .map(doubt -> doubt.text(Lang.DA))
                .toList();
    }

    /// @param earlier the newest first, measured on the first days of 2023 going backwards
    private static List<String> doubts(String value, String... earlier) {
        var history = new TreeMap<LocalDate, BigDecimal>();
        for (int i = 0; i < earlier.length; i++) {
            history.put(LocalDate.of(2023, 1, 1).minusDays(i), new BigDecimal(earlier[i]));
        }
        return Plausibility.doubts(part("minutter", null), entry(value), history, List.of()).stream()
                .map(doubt -> doubt.text(Lang.DA))
                .toList();
    }

    private static Entry entry(String value) {
        return new Entry(LocalDate.of(2023, 6, 30), new BigDecimal(value), null, null);
    }

    private static MeasuredPart part(String unit, BenefitStanding.Reading baseline) {
        return new MeasuredPart(
                1,
                1,
                new ActivityId("erp"),
                new Bilingual("ERP", ""),
                "minutter",
                new Bilingual("Minutter", ""),
                Better.LESS,
                new Bilingual("Minutter", ""),
                unit,
                false,
                new MunicipalityCode("0265"),
                "Roskilde",
                "roskilde",
                baseline,
                null,
                null,
                null);
    }
}
