package dk.digit.benefits.cases;

import dk.digit.benefits.formula.BrokenFormula;
import dk.digit.benefits.formula.Formula;
import dk.digit.benefits.formula.Unit;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A formula with the place where it is wrong.
///
/// @param wrong the characters in question; empty when something is missing between `before` and `after`
public record FormulaMark(String before, String wrong, String after) {

    /// Null when nothing is wrong with it, apart from what it counts.
    static @Nullable FormulaMark of(@Nullable String formula, Map<String, Unit> units) {
        if (formula == null || formula.isBlank()) {
            return null;
        }
        try {
            Formula.parse(formula).unit(units);
            return null;
        } catch (BrokenFormula e) {
            return at(formula, e.from(), e.to());
        }
    }

    static FormulaMark at(String formula, int from, int to) {
        int begins = Math.clamp(from, 0, formula.length());
        int ends = Math.clamp(to, begins, formula.length());
        return new FormulaMark(formula.substring(0, begins), formula.substring(begins, ends), formula.substring(ends));
    }
}
