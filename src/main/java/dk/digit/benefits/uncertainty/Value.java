package dk.digit.benefits.uncertainty;

import dk.digit.benefits.formula.Fraction;

/// What a name, or a formula, is worth at a place and in a year: the same in all samples, or one of the rows that
/// are computed for each block of them. In base units.
sealed interface Value {

    record Fixed(Fraction value) implements Value {}

    /// @param source its number in the plan
    record Row(int source) implements Value {}
}
