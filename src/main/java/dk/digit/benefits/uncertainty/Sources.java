package dk.digit.benefits.uncertainty;

import dk.digit.benefits.cases.Spread;
import dk.digit.benefits.formula.BrokenFormula;
import dk.digit.benefits.formula.Formula;
import dk.digit.benefits.formula.Fraction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/// Every row that a case needs, each once: two formulas over the same values are the same row, whichever
/// municipality or year asked for it. That takes what depends on neither out of both loops without anybody saying
/// so.
final class Sources {

    private final Curves curves;
    private final List<Source> all = new ArrayList<>();
    private final Map<Object, Value> known = new HashMap<>();

    private record DrawnKey(int driver, Spread spread, Fraction low, Fraction likely, Fraction high) {}

    private record ComputedKey(String text, List<Value> inputs) {}

    Sources(Curves curves) {
        this.curves = curves;
    }

    List<Source> all() {
        return all;
    }

    Value drawn(int driver, Spread spread, Fraction low, Fraction likely, Fraction high) {
        return known.computeIfAbsent(new DrawnKey(driver, spread, low, likely, high), _ -> {
            var width = high.minus(low);
            double mode = likely.minus(low).over(width).toDouble();
            return add(new Source.Drawn(
                    driver, curves.of(spread, mode), low.toDouble(), width.toDouble(), likely.toDouble()));
        });
    }

    /// @param inputs by name, those of the formula and no others
    Value computed(Formula formula, SequencedMap<String, Value> inputs) throws BrokenFormula {
        var key = new ComputedKey(formula.toString(), List.copyOf(inputs.values()));
        var value = known.get(key);
        if (value == null) {
            value = compute(formula, inputs);
            known.put(key, value);
        }
        return value;
    }

    private Value compute(Formula formula, SequencedMap<String, Value> inputs) throws BrokenFormula {
        var fixed = new HashMap<String, Fraction>();
        var order = new ArrayList<String>();
        var rows = new ArrayList<Integer>();
        inputs.forEach((name, value) -> {
            switch (value) {
                case Value.Fixed(Fraction same) -> fixed.put(name, same);
                case Value.Row(int source) -> {
                    order.add(name);
                    rows.add(source);
                }
            }
        });
        if (order.isEmpty()) {
            return new Value.Fixed(formula.value(fixed));
        }
        return add(new Source.Computed(
                formula.program(order, fixed),
                rows.stream().mapToInt(Integer::intValue).toArray()));
    }

    private Value add(Source source) {
        all.add(source);
        return new Value.Row(all.size() - 1);
    }
}
