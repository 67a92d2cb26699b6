package dk.digit.benefits.formula;

import dk.digit.platform.text.Refusal;

/// A stretch of a text, counted from 0.
///
/// @param to the character behind its last
record Place(int from, int to) {

    Place to(Place last) {
        return new Place(from, last.to);
    }

    Place moved(int by) {
        return new Place(from + by, to + by);
    }

    BrokenFormula broken(String key, Object... args) {
        return new BrokenFormula(from, to, Refusal.of(key, args));
    }
}
