package dk.digit.benefits.shared;

import dk.digit.benefits.formula.BrokenFormula;
import dk.digit.benefits.formula.Formula;
import dk.digit.benefits.formula.Unit;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import java.util.Set;

/// What formulas can call something.
final class Names {

    /// The number of municipalities in a case, and what addresses mean something else by.
    private static final Set<String> TAKEN = Set.of("kommuner", "new", "import");

    private Names() {}

    static void check(String code, String unit) {
        if (!Formula.isName(code) || TAKEN.contains(code)) {
            throw new RefusedException(
                    Refusal.of("benefits.shared.noName", code).at("code"));
        }
        try {
            Unit.parse(unit);
        } catch (BrokenFormula broken) {
            throw new RefusedException(broken.refusal().at("unit"));
        }
    }
}
