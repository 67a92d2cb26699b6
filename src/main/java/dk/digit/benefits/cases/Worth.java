package dk.digit.benefits.cases;

import dk.digit.benefits.formula.Fraction;
import org.jspecify.annotations.Nullable;

/// What a name, or a formula, is worth at a place and in a year.
sealed interface Worth {

    /// In base units.
    record Known(Fraction value) implements Worth {}

    /// Nobody has given a value for it.
    record Absent() implements Worth {}

    /// It cannot be computed.
    ///
    /// @param because why something that it builds on cannot; null where it is its own fault
    record Broken(CaseFault fault, @Nullable Broken because) implements Worth {}
}
