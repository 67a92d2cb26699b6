package dk.digit.benefits.cases;

import dk.digit.benefits.formula.BrokenFormula;
import dk.digit.benefits.formula.Formula;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The names that formulas build on, directly or through assumptions that are computed.
final class NamesUsed {

    private NamesUsed() {}

    /// By any line of a case.
    static Set<String> of(CaseModel model) {
        var names = new LinkedHashSet<String>();
        model.lines().forEach(line -> {
            names.addAll(of(model, line.formula()));
            if (line.sharedBy() != null) {
                names.add(line.sharedBy());
            }
        });
        return names;
    }

    /// By a formula, those that stand in it first.
    static Set<String> of(CaseModel model, String formula) {
        var names = new LinkedHashSet<String>();
        var left = new ArrayDeque<String>(read(formula));
        while (!left.isEmpty()) {
            var name = left.remove();
            if (names.add(name)) {
                model.assumptions().stream()
                        .filter(one -> one.code().equals(name))
                        .forEach(one -> left.addAll(read(one.formula())));
            }
        }
        return names;
    }

    private static Collection<String> read(@Nullable String formula) {
        try {
            return formula == null ? List.of() : Formula.parse(formula).names();
        } catch (BrokenFormula broken) {
            return List.of();
        }
    }
}
