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
import java.util.Map;

/// Computes a formula exactly. Numbers longer than 2,048 bits (about 600 figures) are refused: a tower of powers
/// must not hold a page up.
record Evaluation(Map<String, Fraction> values) {

    private static final int LONGEST = 2_048;

    Fraction of(Amount amount) throws BrokenFormula {
        return switch (amount) {
            case Literal(var place, var value, var _, var _) -> held(value, place);
            case Named(var place, var name) -> held(named(place, name), place);
            case Sum it -> sum(it);
            case Product it -> product(it);
            case Power it -> power(it);
            case Extreme it -> extreme(it);
            case Choice it -> of(holds(it.condition()) ? it.then() : it.otherwise());
        };
    }

    boolean holds(Condition condition) throws BrokenFormula {
        return switch (condition) {
            case Comparison it -> it.order().holds(of(it.left()).compareTo(of(it.right())));
            case All it -> {
                for (Condition each : it.of()) {
                    if (!holds(each)) {
                        yield false;
                    }
                }
                yield true;
            }
            case Any it -> {
                for (Condition each : it.of()) {
                    if (holds(each)) {
                        yield true;
                    }
                }
                yield false;
            }
        };
    }

    private Fraction named(Place place, String name) throws BrokenFormula {
        var value = values.get(name);
        if (value == null) {
            throw Near.unknown(place, name, values.keySet());
        }
        return value;
    }

    private Fraction sum(Sum sum) throws BrokenFormula {
        var total = Fraction.ZERO;
        for (Term term : sum.terms()) {
            var value = of(term.amount());
            total = held(term.minus() ? total.minus(value) : total.plus(value), sum.place());
        }
        return total;
    }

    private Fraction product(Product product) throws BrokenFormula {
        var total = Fraction.ONE;
        for (Factor factor : product.factors()) {
            var value = of(factor.amount());
            if (factor.under() && value.signum() == 0) {
                throw factor.amount().place().broken("benefits.refused.formula.zero");
            }
            total = held(factor.under() ? total.over(value) : total.times(value), product.place());
        }
        return total;
    }

    private Fraction power(Power power) throws BrokenFormula {
        var base = of(power.base());
        if (power.exponent() < 0 && base.signum() == 0) {
            throw power.base().place().broken("benefits.refused.formula.zero");
        }
        // So many bits it has at least: what is refused is not computed first.
        long least = (long) (bits(base) - 1) * Math.abs(power.exponent()) + 1;
        if (least > LONGEST) {
            throw power.place().broken("benefits.refused.formula.huge");
        }
        return held(base.power(power.exponent()), power.place());
    }

    private Fraction extreme(Extreme extreme) throws BrokenFormula {
        var found = of(extreme.of().getFirst());
        for (Amount each : extreme.of().subList(1, extreme.of().size())) {
            var value = of(each);
            if (extreme.greatest() == (value.compareTo(found) > 0)) {
                found = value;
            }
        }
        return found;
    }

    /// Twice the longest is about the most that one step can make of numbers that were held.
    private static Fraction held(Fraction value, Place place) throws BrokenFormula {
        if (!isHeld(value)) {
            throw place.broken("benefits.refused.formula.huge");
        }
        return value;
    }

    static boolean isHeld(Fraction value) {
        return bits(value) <= LONGEST;
    }

    private static int bits(Fraction value) {
        return Math.max(value.numerator().abs().bitLength(), value.denominator().bitLength());
    }
}
