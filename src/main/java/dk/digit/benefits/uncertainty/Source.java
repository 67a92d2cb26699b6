package dk.digit.benefits.uncertainty;

import dk.digit.benefits.formula.Program;

/// Where a row of samples comes from.
sealed interface Source {

    /// From a driver's ranks: the outcome on the curve between the smallest and the largest value.
    ///
    /// @param likely the value when nothing is drawn
    record Drawn(int driver, Curve curve, double low, double width, double likely) implements Source {}

    /// From other rows.
    ///
    /// @param inputs their numbers, each smaller than its own
    record Computed(Program program, int[] inputs) implements Source {}
}
