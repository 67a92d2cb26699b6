package dk.digit.benefits.formula;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/// Formulas of all shapes.
final class WrittenFormulas {

    private WrittenFormulas() {}

    static Arbitrary<Written> upTo(int depth) {
        return depth == 0
                ? leaves()
                : Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(1, leaves()), net.jqwik.api.Tuple.of(4, branches(upTo(depth - 1))));
    }

    private static Arbitrary<Written> leaves() {
        var names = Arbitraries.of(FormulaPropertyTest.NAMES)
                .map(name ->
                        Written.leaf(name, FormulaPropertyTest.WORTH.get(FormulaPropertyTest.NAMES.indexOf(name))));
        var numbers = Arbitraries.of(
                Written.leaf("0", Ratio.of(0)),
                Written.leaf("1", Ratio.of(1)),
                Written.leaf("2", Ratio.of(2)),
                Written.leaf("0,1", new Ratio(1, 10)),
                Written.leaf("12,5 %", new Ratio(1, 8)),
                Written.leaf("1.024", Ratio.of(1_024)),
                Written.leaf("2.500,75", new Ratio(10_003, 4)),
                Written.leaf("3", Ratio.of(3)));
        return Arbitraries.oneOf(names, numbers);
    }

    private static Arbitrary<Written> branches(Arbitrary<Written> below) {
        var orders = Arbitraries.of("<", "<=", ">", ">=", "=", "<>");
        return Arbitraries.integers().between(0, 7).flatMap(kind -> switch (kind) {
            case 0 -> Combinators.combine(below, below).as((a, b) -> Written.sum(a, b, false));
            case 1 -> Combinators.combine(below, below).as((a, b) -> Written.sum(a, b, true));
            case 2 -> Combinators.combine(below, below).as(Written::product);
            case 3 -> Combinators.combine(below, below).as(Written::quotient);
            case 4 ->
                Combinators.combine(
                                below,
                                Arbitraries.of(
                                        IntStream.rangeClosed(-3, 5).boxed().toList()))
                        .as(Written::power);
            case 5 -> below.map(Written::minus);
            case 6 ->
                Combinators.combine(below, below, Arbitraries.of(true, false)).as(Written::extreme);
            default -> Combinators.combine(below, orders, below, below, below).as(Written::choice);
        });
    }
}
