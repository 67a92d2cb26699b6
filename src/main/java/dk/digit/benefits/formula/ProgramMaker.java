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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Turns a formula into loops over rows, as column stores compute ("vector at a time", Boncz, Zukowski and Nes 2005):
/// what is known beforehand is computed exactly and once, products and sums become few loops, and a row of scratch
/// space is taken only for what stands inside another part.
final class ProgramMaker {

    private final List<String> order;
    private final Set<String> fixed;
    private final Evaluation known;
    private final Loops loops = new Loops();

    ProgramMaker(List<String> order, Map<String, Fraction> fixed) {
        this.order = order;
        this.fixed = fixed.keySet();
        this.known = new Evaluation(fixed);
    }

    Program of(Amount whole) {
        make(whole, Row.OUT);
        return loops.program();
    }

    private void make(Amount amount, Row to) {
        if (isKnown(amount)) {
            loops.fill(to, known(amount));
            return;
        }
        int mark = loops.mark();
        switch (amount) {
            case Literal it -> loops.fill(to, new Known(it.value()));
            case Named it -> loops.times(to, Known.ONE, List.of(input(it)));
            case Sum it -> loops.sum(to, summands(it));
            case Product it -> loops.product(to, multiples(it));
            case Power it -> power(it, to);
            case Extreme it -> extreme(it, to);
            case Choice it -> choice(it, to);
        }
        loops.free(mark);
    }

    private Row row(Amount amount) {
        if (amount instanceof Named named && !isKnown(named)) {
            return input(named);
        }
        var row = loops.fresh();
        make(amount, row);
        return row;
    }

    private Row made(Amount amount, Row to) {
        make(amount, to);
        return to;
    }

    private Row input(Named named) {
        return new Row(Row.Where.INPUT, order.indexOf(named.name()));
    }

    private Multiples multiples(Amount amount) {
        var gathered = new Multiples();
        gather(amount, false, gathered);
        return gathered;
    }

    /// What divides is not taken apart: `a / (b / c)` has no value where `c` is 0.
    private void gather(Amount amount, boolean under, Multiples into) {
        if (isKnown(amount)) {
            into.add(known(amount), under);
        } else if (amount instanceof Product product && !under) {
            for (Factor factor : product.factors()) {
                gather(factor.amount(), factor.under(), into);
            }
        } else if (amount instanceof Sum sum && sum.terms().size() == 1) {
            into.add(sum.terms().getFirst().minus() ? Known.ONE.negate() : Known.ONE, under);
            gather(sum.terms().getFirst().amount(), under, into);
        } else if (amount instanceof Power power && power.exponent() != 0 && !(under && power.exponent() < 0)) {
            into.add(row(power.base()), Math.abs(power.exponent()), under || power.exponent() < 0);
        } else if (amount instanceof Sum sum && !under) {
            gatherSum(sum, into);
        } else {
            into.add(row(amount), 1, under);
        }
    }

    private void gatherSum(Sum sum, Multiples into) {
        var summands = summands(sum);
        if (summands.isShort()) {
            into.sums.add(summands);
        } else {
            var row = loops.fresh();
            loops.sum(row, summands);
            into.add(row, 1, false);
        }
    }

    private void power(Power power, Row to) {
        if (power.exponent() == 0) {
            loops.one(to, row(power.base()));
        } else {
            loops.product(to, multiples(power));
        }
    }

    private Summands summands(Sum sum) {
        var gathered = new Summands();
        gather(sum, Known.ONE, gathered);
        return gathered;
    }

    private void gather(Amount amount, Known sign, Summands into) {
        if (isKnown(amount)) {
            into.add(known(amount).times(sign));
        } else if (amount instanceof Sum sum) {
            for (Term term : sum.terms()) {
                gather(term.amount(), term.minus() ? sign.negate() : sign, into);
            }
        } else if (amount instanceof Product product) {
            add(multiples(product), sign, into);
        } else {
            into.add(sign, row(amount));
        }
    }

    private void add(Multiples product, Known sign, Summands into) {
        product.add(sign, false);
        if (product.isRow()) {
            into.add(product.k, product.over.getFirst());
        } else if (product.isShort()) {
            into.products.add(product);
        } else {
            var row = loops.fresh();
            loops.product(row, product);
            into.add(Known.ONE, row);
        }
    }

    private void extreme(Extreme extreme, Row to) {
        var numbers = new ArrayList<Known>();
        var rows = new ArrayList<Row>();
        for (Amount each : extreme.of()) {
            if (isKnown(each)) {
                numbers.add(known(each));
            } else {
                rows.add(rows.isEmpty() && !(each instanceof Named) ? made(each, to) : row(each));
            }
        }
        loops.extreme(to, extreme.greatest(), numbers, rows);
    }

    private void choice(Choice choice, Row to) {
        if (isKnown(choice.condition())) {
            try {
                make(known.holds(choice.condition()) ? choice.then() : choice.otherwise(), to);
            } catch (BrokenFormula _) {
                loops.fill(to, Known.NOTHING);
            }
            return;
        }
        var then = row(choice.then());
        var otherwise = row(choice.otherwise());
        choose(choice.condition(), to, then, otherwise);
    }

    private void choose(Condition condition, Row to, Row then, Row otherwise) {
        if (condition instanceof Comparison comparison) {
            compare(comparison, to, then, otherwise);
            return;
        }
        var holds = loops.fresh();
        make(condition, holds);
        loops.choose(to, Order.UNEQUAL, holds, then, otherwise);
    }

    private void compare(Comparison comparison, Row to, Row then, Row otherwise) {
        var sides = List.of(new Term(false, comparison.left()), new Term(true, comparison.right()));
        var difference = loops.fresh();
        make(new Sum(comparison.place(), sides), difference);
        loops.choose(to, comparison.order(), difference, then, otherwise);
    }

    /// 1 where it holds, 0 where it does not.
    private void make(Condition condition, Row to) {
        int mark = loops.mark();
        switch (condition) {
            case Comparison it -> compare(it, to, number(Fraction.ONE), number(Fraction.ZERO));
            case All it -> together(it.of(), true, to);
            case Any it -> together(it.of(), false, to);
        }
        loops.free(mark);
    }

    private Row number(Fraction number) {
        var row = loops.fresh();
        loops.fill(row, new Known(number));
        return row;
    }

    private void together(List<Condition> conditions, boolean all, Row to) {
        make(conditions.getFirst(), to);
        for (Condition each : conditions.subList(1, conditions.size())) {
            int mark = loops.mark();
            var next = loops.fresh();
            make(each, next);
            loops.together(to, all, next);
            loops.free(mark);
        }
    }

    private boolean isKnown(Node part) {
        return Parts.of(part).allMatch(each -> !(each instanceof Named(var _, var name)) || fixed.contains(name));
    }

    private Known known(Amount amount) {
        try {
            return new Known(known.of(amount));
        } catch (BrokenFormula _) {
            return Known.NOTHING;
        }
    }
}
