package dk.digit.benefits.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The guide tells the truth.
class FormulaGuideTest {

    static final java.util.List<FormulaExample> EXAMPLES = FormulaGuide.made().examples();

    @ParameterizedTest
    @FieldSource("EXAMPLES")
    void every_example_gives_what_the_guide_says(FormulaExample example) throws BrokenFormula {
        var units = new HashMap<String, Unit>();
        var values = new HashMap<String, Fraction>();
        for (var each : example.values().entrySet()) {
            units.put(each.getKey(), unit(each.getValue()));
            values.put(each.getKey(), value(each.getValue()));
        }
        var formula = Formula.parse(example.formula());

        assertThat(formula.unit(units).text()).isEqualTo(unit(example.result()).text());
        assertThat(formula.value(values)).isEqualTo(value(example.result()));
        assertThat(formula.names()).isEqualTo(new java.util.TreeSet<>(values.keySet()));
    }

    /// `30 minut`: what stands in brackets in a formula stands bare in the guide.
    private static Fraction value(String quantity) throws BrokenFormula {
        int space = quantity.indexOf(' ');
        return Formula.parse(quantity.substring(0, space) + " [" + quantity.substring(space + 1) + "]")
                .value(java.util.Map.of());
    }

    private static Unit unit(String quantity) throws BrokenFormula {
        return Unit.parse(quantity.substring(quantity.indexOf(' ') + 1));
    }
}
