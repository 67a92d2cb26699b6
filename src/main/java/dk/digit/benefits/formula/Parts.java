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
import java.util.stream.Stream;

/// Everything that a formula is made of.
final class Parts {

    private Parts() {}

    /// A part and all below it, in the order in which they are written.
    static Stream<Node> of(Node part) {
        return Stream.concat(Stream.of(part), below(part).stream().flatMap(Parts::of));
    }

    private static List<? extends Node> below(Node part) {
        return switch (part) {
            case Literal _, Named _ -> List.of();
            case Sum it -> it.terms().stream().map(Term::amount).toList();
            case Product it -> it.factors().stream().map(Factor::amount).toList();
            case Power it -> List.of(it.base());
            case Extreme it -> it.of();
            case Choice it -> List.of(it.condition(), it.then(), it.otherwise());
            case Comparison it -> List.of(it.left(), it.right());
            case All it -> it.of();
            case Any it -> it.of();
        };
    }
}
