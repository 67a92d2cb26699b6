package dk.digit.benefits.formula;

import static dk.digit.benefits.formula.FormulaFixture.formula;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// Formulas against an oracle that was written without them: every generated formula is a text together with what it
/// is worth, computed beside it with a common denominator and no reading, no tree and no [Fraction].
class FormulaPropertyTest {

    static final List<String> NAMES = List.of("a", "b_1", "år");
    static final List<Ratio> WORTH = List.of(Ratio.of(3), new Ratio(-5, 2), new Ratio(7, 4));
    private static final Map<String, Fraction> VALUES =
            Map.of("a", Fraction.of(3), "b_1", Fraction.of(-5, 2), "år", Fraction.of(7, 4));

    @Property(tries = 2_000)
    void a_formula_is_worth_what_the_oracle_says(@ForAll("formulas") Written written) {
        String worth;
        try {
            worth = Formula.parse(written.text()).value(VALUES).toString();
        } catch (BrokenFormula broken) {
            worth = FormulaFixture.of(broken).key();
        }
        assertThat(worth)
                .as(written.text())
                .isEqualTo(written.worth() == null ? "zero" : written.worth().toString());
    }

    @Property(tries = 1_000)
    void many_samples_are_computed_as_one(
            @ForAll("formulas") Written written, @ForAll @IntRange(min = 0, max = 7) int mask) throws BrokenFormula {
        areComputedAsOne(written, mask);
    }

    /// A known factor is multiplied into the summands, so that nought need not come out as nought.
    @Example
    void a_sum_that_a_known_factor_is_multiplied_into_is_off_by_what_its_summands_lose() throws BrokenFormula {
        var a = Written.leaf("a", WORTH.get(0));
        var b = Written.leaf("b_1", WORTH.get(1));
        var nought = Written.sum(
                Written.extreme(a, a, true),
                Written.sum(Written.extreme(b, a, true), Written.sum(a, a, false), true),
                false);
        var written = Written.product(nought, Written.choice(a, "<", a, a, Written.power(a, -3)));
        for (int mask = 0; mask < 8; mask++) {
            areComputedAsOne(written, mask);
        }
    }

    private static void areComputedAsOne(Written written, int mask) throws BrokenFormula {
        var formula = formula(written.text());
        var fixed = VALUES.entrySet().stream()
                .filter(each -> (mask >> NAMES.indexOf(each.getKey()) & 1) == 1)
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        var program = formula.program(NAMES, fixed);
        int n = 5;
        var inputs = new double[3][n];
        NAMES.forEach(name -> java.util.Arrays.fill(
                inputs[NAMES.indexOf(name)],
                fixed.containsKey(name) ? 99 : VALUES.get(name).toDouble()));
        var out = new double[n];
        program.run(inputs, new double[program.scratch()][n], out, n);

        assertThat(IntStream.range(1, n)).as(written.text()).allMatch(i -> Double.compare(out[i], out[0]) == 0);
        if (Double.isInfinite(written.error()) || Double.isNaN(written.error())) {
            return;
        }
        if (written.worth() == null) {
            assertThat(out[0]).as(written.text()).isNaN();
        } else {
            double exact = written.worth().number();
            assertThat(out[0])
                    .as(written.text())
                    .isCloseTo(exact, within(Math.max(written.error(), 1e-12 * Math.abs(exact))));
        }
    }

    @Property(tries = 1_000)
    void the_unit_of_a_product_is_the_product_of_the_units(
            @ForAll("units") String first, @ForAll("units") String second, @ForAll boolean under) throws BrokenFormula {
        var units = Map.of("a", Unit.parse(first), "b", Unit.parse(second));
        var expected =
                under ? units.get("a").over(units.get("b")) : units.get("a").times(units.get("b"));

        var counted = Formula.parse(under ? "a / b" : "a * b").unit(units);
        assertThat(counted.powers()).isEqualTo(expected.powers());
        assertThat(counted.scale()).isEqualTo(Fraction.ONE);
        assertThat(Unit.parse(counted.text())).isEqualTo(counted);
    }

    @Property(tries = 1_000)
    void a_value_comes_out_of_its_unit_as_it_went_in(@ForAll("units") String unit, @ForAll BigDecimal value)
            throws BrokenFormula {
        var read = Unit.parse(unit);
        assertThat(read.from(read.base(Fraction.of(value)))).isEqualTo(Fraction.of(value));
    }

    @Property(tries = 5_000)
    void no_text_does_more_than_be_refused(@ForAll("hostile") String text) {
        FormulaFixture.refused(() -> {
            var formula = Formula.parse(text);
            formula.names();
            formula.unit(Map.of("a", Unit.PLAIN));
            return formula.value(Map.of("a", Fraction.ONE));
        });
        var refused = FormulaFixture.refused(() -> Unit.parse(text));
        assertThat(refused == null || refused.from() <= refused.to() && refused.to() <= text.length())
                .isTrue();
    }

    @Provide
    Arbitrary<Written> formulas() {
        return WrittenFormulas.upTo(4);
    }

    @Provide
    Arbitrary<String> units() {
        var words = Arbitraries.of(
                "kr.", "t.kr.", "time", "minutter", "sag", "bruger", "år", "måned", "%", "sider", "rapport");
        return words.list().ofMinSize(1).ofMaxSize(4).map(list -> String.join("/", list));
    }

    @Provide
    Arbitrary<String> hostile() {
        var pieces = Arbitraries.of(
                "a",
                "1",
                "(",
                ")",
                "+",
                "-",
                "*",
                "/",
                "^",
                ";",
                ",",
                ".",
                "[",
                "]",
                "%",
                "<",
                ">",
                "=",
                "hvis(",
                "min(",
                "max(",
                " og ",
                " eller ",
                "\u0000",
                "\n",
                "\ud83d\ude00",
                "\ud83d",
                "\u202e",
                "java.lang.Runtime",
                "${7*7}",
                "#{x}",
                "T(java.lang.System)",
                "åæø",
                "a\u030a",
                "kr./time",
                "12",
                "999999999999",
                "٣",
                "Ⅷ",
                "ﬀ");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(30).map(list -> String.join("", list)),
                Arbitraries.strings().ofMaxLength(60));
    }
}
