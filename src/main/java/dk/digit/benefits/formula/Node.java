package dk.digit.benefits.formula;

/// A part of a formula that has been read.
sealed interface Node permits Amount, Condition {

    Place place();
}
