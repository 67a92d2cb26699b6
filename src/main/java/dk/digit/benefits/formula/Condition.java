package dk.digit.benefits.formula;

import java.util.List;

/// What holds or does not; it stands first in `hvis` and nowhere else.
sealed interface Condition extends Node {

    record Comparison(Place place, Order order, Amount left, Amount right) implements Condition {}

    record All(Place place, List<Condition> of) implements Condition {}

    record Any(Place place, List<Condition> of) implements Condition {}
}
