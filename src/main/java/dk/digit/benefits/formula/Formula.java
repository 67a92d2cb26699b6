package dk.digit.benefits.formula;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/// A formula that has been read: `antal_brugere * minutter / 60 [minut/time] * timepris`. Numbers as Danes write them,
/// arguments parted by `;`, functions `min`, `max`, `hvis` (`if`).
public final class Formula {

    private Formula() {}

    /// @throws BrokenFormula when it cannot be read; longer than 4,000 characters or nested deeper than 100 is refused
    public static Formula parse(String text) throws BrokenFormula {
        throw new UnsupportedOperationException(text);
    }

    /// The names that it asks for.
    public SortedSet<String> names() {
        throw new UnsupportedOperationException();
    }

    /// What its result counts.
    ///
    /// @throws BrokenFormula when a name has no unit, or units do not fit
    public Unit unit(Map<String, Unit> units) throws BrokenFormula {
        throw new UnsupportedOperationException();
    }

    /// Computes it, in base units.
    ///
    /// @throws BrokenFormula when a name has no value, or something is divided by zero
    public Fraction value(Map<String, Fraction> values) throws BrokenFormula {
        throw new UnsupportedOperationException();
    }

    /// Makes it ready for many samples. Every name must be in `order`.
    public Program program(List<String> order) {
        throw new UnsupportedOperationException();
    }
}
