package dk.digit.benefits.cases;

import dk.digit.benefits.formula.BrokenFormula;
import dk.digit.benefits.formula.Formula;
import dk.digit.benefits.formula.FormulaFault;
import dk.digit.benefits.formula.Formulas;
import dk.digit.benefits.formula.Unit;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.Texts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What is wrong with the formulas of a business case, before anything is computed: they cannot be read, ask for
/// names that nobody knows, give another unit than they say, or go round in a circle.
final class FormulaFaults {

    private final List<Assumption> assumptions;
    private final List<CaseLine> lines;
    private final SharedNames shared;
    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, Formula> derived = new LinkedHashMap<>();
    private final List<CaseFault> found = new ArrayList<>();

    private FormulaFaults(List<Assumption> assumptions, List<CaseLine> lines, SharedNames shared) {
        this.assumptions = assumptions;
        this.lines = lines;
        this.shared = shared;
    }

    static List<CaseFault> of(List<Assumption> assumptions, List<CaseLine> lines, SharedNames shared) {
        var faults = new FormulaFaults(assumptions, lines, shared);
        faults.units();
        assumptions.forEach(faults::check);
        faults.circles();
        lines.forEach(faults::check);
        return List.copyOf(faults.found);
    }

    /// A formula as it is typed, with what is wrong with it; null when nothing is, apart from what it counts.
    static @Nullable FormulaFault shown(String formula, Map<String, Unit> units) {
        try {
            if (!formula.isBlank()) {
                Formula.parse(formula).unit(units);
            }
            return null;
        } catch (BrokenFormula e) {
            return FormulaFault.of(formula, e);
        }
    }

    /// The names that a formula asks for; none when it cannot be read.
    static SortedSet<String> names(@Nullable String formula) {
        try {
            return formula == null ? new TreeSet<>() : Formula.parse(formula).names();
        } catch (BrokenFormula e) {
            return new TreeSet<>();
        }
    }

    private void units() {
        shared.units().forEach((code, unit) -> {
            try {
                units.put(code, Unit.parse(unit));
            } catch (BrokenFormula e) {
                // Whoever keeps what is shared is told there; here the name is as good as unknown.
                units.remove(code);
            }
        });
        for (Assumption one : assumptions) {
            try {
                units.putIfAbsent(one.code(), Unit.parse(one.unit()));
            } catch (BrokenFormula e) {
                found.add(fault(one, 0, 0, e.refusal().at("unit")));
            }
        }
    }

    private void check(Assumption one) {
        if (shared.has(one.code())) {
            found.add(fault(
                    one,
                    0,
                    0,
                    Refusal.of("benefits.refused.nameShared", one.code()).at("code")));
        }
        if (one.formula() == null) {
            return;
        }
        try {
            var formula = Formula.parse(one.formula());
            derived.put(one.code(), formula);
            var wanted = units.get(one.code());
            if (wanted == null) {
                formula.unit(units);
            } else {
                formula.unit(units, List.of(wanted));
            }
        } catch (BrokenFormula e) {
            found.add(fault(one, e.from(), e.to(), placed(e)));
        }
    }

    private void check(CaseLine line) {
        List<Unit> wanted;
        try {
            wanted = accepted(line);
        } catch (BrokenFormula e) {
            found.add(fault(line, 0, 0, e.refusal().at("unit")));
            return;
        }
        try {
            Formula.parse(line.formula()).unit(units, wanted);
        } catch (BrokenFormula e) {
            found.add(fault(line, e.from(), e.to(), placed(e)));
        }
    }

    /// A recurring line's formula is a year's amount: it may say so, `kr./år`, or leave it out.
    private static List<Unit> accepted(CaseLine line) throws BrokenFormula {
        var unit = Unit.parse(line.unit());
        if (!line.recurring()) {
            return List.of(unit);
        }
        return CaseUnits.isMoney(line)
                ? List.of(Unit.parse("kr."), Unit.parse("kr./år"))
                : List.of(unit, unit.over(Unit.parse("år")));
    }

    /// `Tegn 12–15: …`
    private static Refusal placed(BrokenFormula broken) {
        var inner = broken.refusal();
        return Refusal.of(
                        "benefits.refused.formulaAt",
                        String.valueOf(broken.from() + 1),
                        String.valueOf(Math.max(broken.from() + 1, broken.to())),
                        Texts.both(inner.key(), inner.args().toArray()))
                .at("formula");
    }

    /// What follows from itself, or from something that does.
    private void circles() {
        var given = new HashSet<>(units.keySet());
        given.removeAll(derived.keySet());
        var circles = Formulas.of(derived, given).faults();
        for (Assumption one : assumptions) {
            var circle = circles.get(one.code());
            if (circle != null && found.stream().noneMatch(fault -> fault.code().equals(one.code()))) {
                found.add(fault(one, circle.from(), circle.to(), placed(circle)));
            }
        }
    }

    private static CaseFault fault(Assumption one, int from, int to, Refusal refusal) {
        return new CaseFault(CaseFault.ASSUMPTION, one.id(), one.code(), from, to, refusal);
    }

    private static CaseFault fault(CaseLine line, int from, int to, Refusal refusal) {
        return new CaseFault(CaseFault.LINE, line.id(), line.code(), from, to, refusal);
    }
}
