package dk.digit.benefits.cases;

import dk.digit.association.MunicipalityCode;
import dk.digit.benefits.formula.BrokenFormula;
import dk.digit.benefits.formula.Formula;
import dk.digit.benefits.formula.Fraction;
import dk.digit.benefits.formula.Unit;
import dk.digit.platform.text.Refusal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Every name of a case under a scenario, and what is wrong with assumptions as they are written.
///
/// Assumptions that are computed are put in an order in which each comes after those that it builds on; what is
/// left goes round in a circle, or builds on one that does. That costs as much as the formulas have names.
final class Terms {

    private final Map<String, Unit> units;
    private final Map<String, Term> terms = new HashMap<>();
    private final List<CaseFault> faults = new ArrayList<>();
    private final Set<String> broken = new HashSet<>();
    private final List<FormulaTerm> settled = new ArrayList<>();

    Terms(CaseModel model, Scenario scenario) {
        units = CaseUnits.of(model);
        terms.put(
                CaseUnits.MUNICIPALITIES,
                GivenTerm.number(model.municipalities().size()));
        model.figures()
                .forEach(one -> terms.put(one.code(), GivenTerm.of(one, model.municipalities(), scale(one.code()))));
        model.shared().forEach(one -> terms.put(one.code(), GivenTerm.of(one, scenario, scale(one.code()))));
        var computed = new LinkedHashMap<String, Read>();
        for (Assumption one : model.assumptions()) {
            if (!units.containsKey(one.code())) {
                add(unreadable(one));
            } else if (one.formula() == null) {
                terms.put(one.code(), GivenTerm.of(one, scenario, scale(one.code())));
            } else {
                read(one, one.formula(), computed);
            }
        }
        order(computed);
    }

    Map<String, Unit> units() {
        return units;
    }

    List<CaseFault> faults() {
        return faults;
    }

    /// The formula of a line, its names looked up.
    FormulaTerm term(CaseFault at, String text, Formula formula) {
        return new FormulaTerm(at, text, formula, terms);
    }

    /// Reads a formula and says what it counts.
    ///
    /// @throws BrokenFormula when it cannot be read or its units do not fit
    Read read(CaseFault at, String text) throws BrokenFormula {
        var formula = Formula.parse(text);
        for (String name : formula.names()) {
            if (broken.contains(name)) {
                var fault = FormulaTerm.buildsOn(at, text, name);
                throw new BrokenFormula(fault.from(), fault.to(), fault.refusal());
            }
        }
        return new Read(at, text, formula, formula.unit(units));
    }

    record Read(CaseFault at, String text, Formula formula, Unit unit) {}

    private Fraction scale(String name) {
        var unit = units.get(name);
        return unit == null ? Fraction.ONE : unit.scale();
    }

    private static CaseFault at(Assumption assumption) {
        return new CaseFault(
                CaseFault.ASSUMPTION,
                assumption.id(),
                assumption.code(),
                0,
                0,
                Refusal.of("benefits.refused.uncomputed"));
    }

    private static CaseFault unreadable(Assumption assumption) {
        try {
            Unit.parse(assumption.unit());
            return at(assumption);
        } catch (BrokenFormula broken) {
            return new CaseFault(CaseFault.ASSUMPTION, assumption.id(), assumption.code(), 0, 0, broken.refusal());
        }
    }

    private void read(Assumption assumption, String text, Map<String, Read> computed) {
        try {
            var read = read(at(assumption), text);
            var asked = units.get(assumption.code());
            if (asked != null && !read.unit().powers().equals(asked.powers())) {
                throw new BrokenFormula(
                        0,
                        text.length(),
                        Refusal.of("benefits.refused.countsOther", CaseUnits.told(read.unit()), CaseUnits.told(asked)));
            }
            computed.put(assumption.code(), read);
        } catch (BrokenFormula fault) {
            add(FormulaTerm.fault(at(assumption), fault));
        }
    }

    private void add(CaseFault fault) {
        faults.add(fault);
        broken.add(fault.code());
        terms.put(fault.code(), new BrokenTerm(fault));
    }

    private void order(Map<String, Read> computed) {
        var waits = new LinkedHashMap<String, Integer>();
        var builds = new HashMap<String, List<String>>();
        computed.forEach((code, read) -> {
            var on = read.formula().names().stream()
                    .filter(computed::containsKey)
                    .toList();
            waits.put(code, on.size());
            on.forEach(
                    name -> builds.computeIfAbsent(name, _ -> new ArrayList<>()).add(code));
        });
        var ready = new ArrayDeque<String>();
        waits.forEach((code, count) -> {
            if (count == 0) {
                ready.add(code);
            }
        });
        var left = new LinkedHashMap<>(computed);
        while (!ready.isEmpty()) {
            var code = ready.remove();
            var read = Objects.requireNonNull(left.remove(code));
            var term = term(read.at(), read.text(), read.formula());
            terms.put(code, term);
            settled.add(term);
            for (String next : builds.getOrDefault(code, List.of())) {
                if (waits.merge(next, -1, Integer::sum) == 0) {
                    ready.add(next);
                }
            }
        }
        var round = inCircles(left);
        left.forEach((code, read) -> {
            boolean circle = round.contains(code);
            var name = read.formula().names().stream()
                    .filter(circle ? round::contains : left::containsKey)
                    .findFirst()
                    .orElseThrow();
            add(
                    circle
                            ? FormulaTerm.naming(
                                    read.at(),
                                    read.text(),
                                    name,
                                    Refusal.of("benefits.refused.buildsOnItself", code, name))
                            : FormulaTerm.buildsOn(read.at(), read.text(), name));
        });
    }

    /// Of those that are left: without the ones that only build on a circle, which nothing that is left builds
    /// on.
    private static Set<String> inCircles(Map<String, Read> left) {
        var circles = new LinkedHashMap<>(left);
        boolean fewer = true;
        while (fewer) {
            var builtOn = new HashSet<String>();
            circles.values().forEach(read -> builtOn.addAll(read.formula().names()));
            fewer = circles.keySet().retainAll(builtOn);
        }
        return circles.keySet();
    }

    /// Computes every assumption, each after those that it builds on, so that nobody asks deep into a long
    /// chain.
    void settle(Collection<MunicipalityCode> municipalities, int firstYear, int years) {
        for (FormulaTerm term : settled) {
            for (int year = firstYear; year < firstYear + years; year++) {
                term.at(null, year);
                for (MunicipalityCode municipality : municipalities) {
                    term.at(municipality, year);
                }
            }
        }
    }

    /// An assumption that is never worth anything.
    private record BrokenTerm(CaseFault fault) implements Term {
        @Override
        public boolean byMunicipality() {
            return false;
        }

        @Override
        public boolean byYear() {
            return false;
        }

        @Override
        public Worth at(@Nullable MunicipalityCode municipality, int year) {
            return new Worth.Broken(fault, null);
        }
    }
}
