package dk.digit.benefits.formula;

import static dk.digit.benefits.formula.FormulaFixture.formula;
import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.benefits.formula.FormulaFixture.Refused;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Assumptions that follow from others.
class FormulasTest {

    @Test
    void what_is_asked_for_comes_first() {
        var formulas = of("c", "b * 2", "b", "a + 1", "d", "b + c");
        assertThat(formulas.faults()).isEmpty();
        assertThat(formulas.order()).containsExactly("b", "c", "d");
    }

    @Test
    void a_circle_is_refused_at_the_place_where_it_is_asked_for_with_its_whole_way() {
        var formulas = of("x", "1 + y", "y", "z / 2", "z", "a + x", "w", "2 * x", "v", "a");
        assertThat(formulas.order()).containsExactly("v");
        assertThat(fault(formulas, "x")).isEqualTo(new Refused(4, 5, "circle"));
        assertThat(formulas.faults().get("x").refusal().args()).containsExactly("x → y → z → x");
        assertThat(fault(formulas, "z")).isEqualTo(new Refused(4, 5, "circle"));
        assertThat(fault(formulas, "w")).isEqualTo(new Refused(4, 5, "upon"));
    }

    @Test
    void a_name_that_asks_for_itself_is_a_circle() {
        var formulas = of("a", "a + 1");
        assertThat(fault(formulas, "a")).isEqualTo(new Refused(0, 1, "circle"));
        assertThat(formulas.faults().get("a").refusal().args()).containsExactly("a → a");
    }

    @Test
    void an_unknown_name_is_refused_with_what_may_be_meant() {
        var formulas = of("b", "2 * timeprsi", "c", "b");
        assertThat(fault(formulas, "b")).isEqualTo(new Refused(4, 12, "unknown_near"));
        assertThat(formulas.faults().get("b").refusal().args()).containsExactly("timeprsi", "timepris");
        assertThat(fault(formulas, "c")).isEqualTo(new Refused(0, 1, "upon"));
    }

    private static Formulas of(String... namesAndFormulas) {
        var named = new LinkedHashMap<String, Formula>();
        for (int i = 0; i < namesAndFormulas.length; i += 2) {
            named.put(namesAndFormulas[i], formula(namesAndFormulas[i + 1]));
        }
        return Formulas.of(named, Set.of("a", "timepris"));
    }

    private static Refused fault(Formulas formulas, String name) {
        return FormulaFixture.of(Map.copyOf(formulas.faults()).get(name));
    }
}
