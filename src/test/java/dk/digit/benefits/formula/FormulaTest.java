package dk.digit.benefits.formula;

import static dk.digit.benefits.formula.FormulaFixture.refusal;
import static dk.digit.benefits.formula.FormulaFixture.unit;
import static dk.digit.benefits.formula.FormulaFixture.value;
import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.benefits.formula.FormulaFixture.Refused;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What formulas mean, and where each mistake is found.
class FormulaTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.275.306,80 | 6376534/5",
                "1275306,8 | 6376534/5",
                "0,5 | 1/2",
                "7,5 % | 3/40",
                "7,5 [%] * 200 | 15",
                "1 + 2 * 3 | 7",
                "(1 + 2) * 3 | 9",
                "10 - 3 - 2 | 5",
                "24 / 4 / 2 | 3",
                "24 / 4 * 2 | 12",
                "-2 ^ 2 | -4",
                "(-2)^2 | 4",
                "2^-2 | 1/4",
                "2 − −3 | 5",
                "2 × 3 ÷ 4 | 3/2",
                "min(3; 1,5; 2) | 3/2",
                "MAX(3; 1,5; 2) | 3",
                "hvis(2 > 1; 10; 20) | 10",
                "if(2 ≤ 1; 10; 20) | 20",
                "hvis(1 <> 1 eller 2 >= 2 og 3 = 3; 1; 0) | 1",
                "hvis(0 = 0 eller 1 / 0 > 1; 1; 0) | 1",
                "hvis(0 <> 0 og 1 / 0 > 1; 1; 0) | 0",
                "hvis(1 < 2; 5; 1 / 0) | 5",
                "90 [minut] | 3/2",
                "2 [mio. kr.] / 1 [t.kr.] | 2000",
                "0^0 | 1",
            })
    void formulas_compute_exactly(String formula, String result) throws BrokenFormula {
        assertThat(Formula.parse(formula).value(Map.of())).hasToString(result);
    }

    @Test
    void line_breaks_capitals_and_hard_spaces_do_not_count() throws BrokenFormula {
        var formula = Formula.parse("Antal_Brugere\n  *\u00a0TIMEPRIS_Å\t+ a\u030arlig_pris");
        assertThat(formula.names()).containsExactly("antal_brugere", "timepris_å", "årlig_pris");
        assertThat(formula.value(Map.of("antal_brugere", value(2), "timepris_å", value(3), "årlig_pris", value(4))))
                .hasToString("10");
    }

    @Test
    void hours_times_kroner_an_hour_are_kroner() throws BrokenFormula {
        var formula = Formula.parse("brugere * minutter / 60 [minut/time] * timepris");
        var units = Map.of(
                "brugere", unit("brugere"), "minutter", unit("minutter/bruger/år"), "timepris", unit("kr. pr. time"));

        assertThat(formula.unit(units).text()).isEqualTo("kr./år");
        var values = Map.of(
                "brugere", unit("brugere").base(value(100)),
                "minutter", unit("minutter/bruger/år").base(value(30)),
                "timepris", unit("kr./time").base(value(400)));
        assertThat(formula.value(values)).hasToString("20000");
    }

    @Test
    void minutes_and_hours_are_one_kind() throws BrokenFormula {
        var formula = Formula.parse("30 [minut] + 1 [time] + 1800 [sekunder]");
        assertThat(formula.unit(Map.of()).text()).isEqualTo("time");
        assertThat(unit("minutter").from(formula.value(Map.of()))).hasToString("120");
    }

    @Test
    void nothing_goes_with_everything() throws BrokenFormula {
        var units = Map.of("pris", unit("kr."));
        assertThat(Formula.parse("max(pris - 100 [kr.]; 0)").unit(units).text()).isEqualTo("kr.");
        assertThat(Formula.parse("hvis(pris > 0; 0; -0 + pris)").unit(units).text())
                .isEqualTo("kr.");
        assertThat(Formula.parse("0")
                        .unit(units, java.util.List.of(unit("kr."), unit("kr./år")))
                        .text())
                .isEqualTo("kr.");
    }

    @Test
    void a_result_is_told_in_the_first_unit_that_it_fits() throws BrokenFormula {
        var accepted = java.util.List.of(unit("kr."), unit("kr./år"));
        assertThat(Formula.parse("12 [t.kr./år]").unit(Map.of(), accepted)).isEqualTo(unit("kr./år"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "|0|0|empty",
                "1 +|3|3|missing",
                "1 + * 2|4|5|missing",
                "(1 + 2|0|1|unclosed",
                "1 + 2)|5|6|unexpected",
                "2 pris|2|6|no_operator",
                "pris 2|5|6|no_operator",
                "1,5,5|0|5|number",
                "0.5|0|3|number",
                "1.5000|0|6|number",
                "5.|0|2|number",
                "a , b|2|3|comma",
                "min(1,2)|0|8|arguments_extreme",
                "max()|0|5|arguments_extreme",
                "hvis(1 < 2; 3)|0|14|arguments_choice",
                "hvis(1; 2; 3)|5|6|no_condition",
                "1 + (2 < 3)|4|11|no_amount",
                "1 < 2|0|5|no_amount",
                "1 < 2 < 3|0|5|no_amount",
                "a og b|0|1|no_condition",
                "exit(0)|0|4|function",
                "2 ^ 2,5|4|7|exponent",
                "2 ^ 13|4|6|exponent",
                "2 ^ -13|4|7|exponent",
                "2 ^ a|4|5|exponent",
                "2^2^2|3|4|unexpected",
                "5 [kr.|2|3|bracket",
                "5 [kr. / ]|9|9|unit",
                "5 [kr./3x]|7|9|unit",
                "pris [kr.]|5|10|unit_place",
                "5 [m^13]|4|7|exponent",
                "a.b|1|2|sign",
                "java.lang.Runtime|4|5|sign",
                "a & b|2|3|sign",
                "\"a\"|0|1|sign",
                "_a|0|2|name",
                "naïve|0|5|name",
                "min|0|3|name",
                "1 + 2 % 3|8|9|no_operator",
            })
    void a_mistake_is_refused_at_its_place(String formula, int from, int to, String refusal) {
        assertThat(refusal(formula == null ? "" : formula)).isEqualTo(new Refused(from, to, refusal));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pris + tid|7|10|apart",
                "pris + 5|7|8|apart_plain",
                "5 + pris|4|8|apart_plain",
                "min(pris; tid)|10|13|apart",
                "hvis(pris > tid; 1; 2)|12|15|apart",
                "hvis(pris > 0; pris; tid)|21|24|apart",
                "pris * tid - pris|13|17|apart",
                "pris + (tid + pris)|14|18|apart",
                "priz * 2|0|4|unknown_near",
                "helt_andet|0|10|unknown",
                "pris|0|4|unit_other",
                "5|0|1|unit_none",
                "((((tid^10)^10)^10))|0|20|unit_power",
            })
    void units_that_do_not_fit_are_refused_at_their_place(String formula, int from, int to, String refusal) {
        var units = Map.of("pris", unit("kr."), "tid", unit("time"));
        var refused = FormulaFixture.refused(() -> Formula.parse(formula).unit(units, java.util.List.of(unit("sag"))));
        assertThat(refused).isEqualTo(new Refused(from, to, refusal));
    }

    @Test
    void both_units_are_told_in_words() {
        var units = Map.of("pris", unit("kr./minut"), "tid", unit("time"));
        var fault = FormulaFixture.fault(() -> Formula.parse("pris + tid").unit(units));
        assertThat(fault.refusal().args()).containsExactly("kr./time", "time");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1 + 5 / (a - a)|8|15|zero",
                "5 / 0|4|5|zero",
                "(a - a)^-1|0|7|zero",
                "b|0|1|unknown",
                "hvis(a > 1; 1; 1 / 0)|19|20|zero",
                "(((9^12)^12)^12)^12|0|16|huge",
                "((7^12)^12)^12|0|14|huge",
                "0 * ((1/7^12)^12)^-12|4|21|huge",
            })
    void what_cannot_be_computed_is_refused_at_its_place(String formula, int from, int to, String refusal) {
        var refused = FormulaFixture.refused(() -> Formula.parse(formula).value(Map.of("a", Fraction.ONE)));
        assertThat(refused).isEqualTo(new Refused(from, to, refusal));
    }

    @Test
    void nesting_ten_thousand_deep_is_refused_where_it_gets_too_deep() {
        assertThat(refusal("(".repeat(10_000) + "1" + ")".repeat(10_000))).isEqualTo(new Refused(100, 101, "deep"));
        assertThat(refusal("-".repeat(10_000) + "1")).isEqualTo(new Refused(100, 101, "deep"));
        assertThat(refusal("min(1;".repeat(10_000))).isEqualTo(new Refused(600, 603, "deep"));
        assertThat(refusal("(".repeat(100) + "1" + ")".repeat(100))).isNull();
    }

    @Test
    void long_formulas_and_formulas_of_many_parts_are_refused() {
        assertThat(refusal("1 + " + "1".repeat(4_000))).isEqualTo(new Refused(4_000, 4_004, "long"));
        assertThat(refusal("1" + " ".repeat(5_000))).isEqualTo(new Refused(4_000, 5_001, "long"));
        assertThat(refusal("a".repeat(1_000_000)).key()).isEqualTo("long");
        assertThat(refusal("a".repeat(41)).key()).isEqualTo("name");
        assertThat(refusal("1" + "+1".repeat(1_999)).key()).isEqualTo("large");
        assertThat(refusal("1" + "+1".repeat(1_998))).isNull();
    }

    @Test
    void a_unit_is_read_in_the_ways_that_people_write_it() throws BrokenFormula {
        for (String written : new String[] {"kr./time/bruger", "kr. pr. time per bruger", "DKK / TIMER / brugere"}) {
            assertThat(unit(written)).as(written).isEqualTo(unit("kr./time/bruger"));
        }
        assertThat(unit("").text()).isEmpty();
        assertThat(unit("%").text()).isEqualTo("%");
        assertThat(unit("minutter/sag").text()).isEqualTo("minut/sag");
        assertThat(unit("1/år").text()).isEqualTo("1/år");
        assertThat(unit("m²").text()).isEqualTo("m^2");
        assertThat(unit("mio. kr.").base(value(2))).hasToString("2000000");
        assertThat(unit("ugentlig rapport").text()).isEqualTo("ugentlig rapport");
        assertThat(FormulaFixture.refused(() -> Unit.parse("kr./"))).isEqualTo(new Refused(4, 4, "unit"));
        assertThat(FormulaFixture.refused(() -> Unit.parse("(kr.)"))).isEqualTo(new Refused(0, 1, "unit"));
        assertThat(FormulaFixture.refused(() -> Unit.parse("x".repeat(61))))
                .isEqualTo(new Refused(60, 61, "unit_long"));
    }
}
