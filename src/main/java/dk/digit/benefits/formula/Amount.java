package dk.digit.benefits.formula;

import java.util.List;

/// What computes to a number. Chains of sums and products are one flat part each: the longest formula is then no
/// deeper than its parentheses.
sealed interface Amount extends Node {

    /// @param value in base units
    /// @param bare written without a unit: a bare 0 goes with everything
    record Literal(Place place, Fraction value, Unit unit, boolean bare) implements Amount {

        boolean goesWithAll() {
            return bare && value.signum() == 0;
        }
    }

    record Named(Place place, String name) implements Amount {}

    record Sum(Place place, List<Term> terms) implements Amount {}

    record Term(boolean minus, Amount amount) {}

    record Product(Place place, List<Factor> factors) implements Amount {}

    /// @param under divided by
    record Factor(boolean under, Amount amount) {}

    record Power(Place place, Amount base, int exponent) implements Amount {}

    record Extreme(Place place, boolean greatest, List<Amount> of) implements Amount {}

    record Choice(Place place, Condition condition, Amount then, Amount otherwise) implements Amount {}
}
