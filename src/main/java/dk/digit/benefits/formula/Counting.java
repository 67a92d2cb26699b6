package dk.digit.benefits.formula;

import dk.digit.benefits.formula.Amount.Choice;
import dk.digit.benefits.formula.Amount.Extreme;
import dk.digit.benefits.formula.Amount.Factor;
import dk.digit.benefits.formula.Amount.Literal;
import dk.digit.benefits.formula.Amount.Named;
import dk.digit.benefits.formula.Amount.Power;
import dk.digit.benefits.formula.Amount.Product;
import dk.digit.benefits.formula.Amount.Sum;
import dk.digit.benefits.formula.Amount.Term;
import dk.digit.benefits.formula.Condition.All;
import dk.digit.benefits.formula.Condition.Any;
import dk.digit.benefits.formula.Condition.Comparison;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Finds what a formula counts, and where units do not fit.
record Counting(Map<String, Unit> units) {

    /// @param unit at base scale
    /// @param nought a 0 without a unit: it goes with everything
    record Counted(Unit unit, boolean nought) {

        BrokenFormula isNot(Unit wanted, Place place) {
            if (unit.isPlain()) {
                return place.broken("benefits.refused.formula.unit_none", wanted.text());
            }
            return wanted.isPlain()
                    ? place.broken("benefits.refused.formula.unit_plain", unit.text())
                    : place.broken("benefits.refused.formula.unit_other", wanted.text(), unit.text());
        }
    }

    private static final Counted PLAIN = new Counted(Unit.PLAIN, false);
    private static final Counted NOUGHT = new Counted(Unit.PLAIN, true);

    Counted of(Amount amount) throws BrokenFormula {
        return switch (amount) {
            case Literal it -> it.goesWithAll() ? NOUGHT : counted(it.unit(), it.place());
            case Named(var place, var name) -> named(place, name);
            case Sum it -> same(it.terms().stream().map(Term::amount).toList());
            case Product it -> product(it);
            case Power it -> counted(of(it.base()).unit().power(it.exponent()), it.place());
            case Extreme it -> same(it.of());
            case Choice it -> {
                check(it.condition());
                yield same(List.of(it.then(), it.otherwise()));
            }
        };
    }

    private void check(Condition condition) throws BrokenFormula {
        switch (condition) {
            case Comparison it -> same(List.of(it.left(), it.right()));
            case All it -> check(it.of());
            case Any it -> check(it.of());
        }
    }

    private void check(List<Condition> conditions) throws BrokenFormula {
        for (Condition each : conditions) {
            check(each);
        }
    }

    private Counted named(Place place, String name) throws BrokenFormula {
        var unit = units.get(name);
        if (unit == null) {
            throw Near.unknown(place, name, units.keySet());
        }
        return counted(unit, place);
    }

    private Counted same(List<Amount> amounts) throws BrokenFormula {
        var found = NOUGHT;
        for (Amount amount : amounts) {
            var next = of(amount);
            if (found.nought()) {
                found = next;
            } else if (!next.nought() && !next.unit().isSameKind(found.unit())) {
                throw apart(found.unit(), next.unit(), amount.place());
            }
        }
        return found;
    }

    private static BrokenFormula apart(Unit first, Unit second, Place place) {
        if (first.isPlain() || second.isPlain()) {
            return place.broken("benefits.refused.formula.apart_plain", first.isPlain() ? second.text() : first.text());
        }
        return place.broken("benefits.refused.formula.apart", first.text(), second.text());
    }

    private Counted product(Product product) throws BrokenFormula {
        var unit = Unit.PLAIN;
        for (Factor factor : product.factors()) {
            var next = of(factor.amount()).unit();
            unit = factor.under() ? unit.over(next) : unit.times(next);
            counted(unit, product.place());
        }
        return new Counted(unit, false);
    }

    private static Counted counted(Unit unit, Place place) throws BrokenFormula {
        for (int power : unit.powers().values()) {
            if (Math.abs(power) > Unit.HIGHEST_POWER) {
                throw place.broken("benefits.refused.formula.unit_power");
            }
        }
        return unit.isPlain() ? PLAIN : new Counted(new Unit(new TreeMap<>(unit.powers()), Fraction.ONE), false);
    }
}
