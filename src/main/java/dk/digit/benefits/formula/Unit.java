package dk.digit.benefits.formula;

import java.util.SortedMap;

/// What a number counts, as a product of powers: `kr./time`, `time/bruger/år`. Words that mean a fixed part of another
/// (minut and time, t.kr. and kr., %) are one kind at different scales.
///
/// @param powers by base word; no power is zero
/// @param scale how many of the base unit one of it is
public record Unit(SortedMap<String, Integer> powers, Fraction scale) {

    /// @throws BrokenFormula when it cannot be read
    public static Unit parse(String text) throws BrokenFormula {
        throw new UnsupportedOperationException(text);
    }
}
