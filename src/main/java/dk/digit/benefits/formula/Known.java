package dk.digit.benefits.formula;

import org.jspecify.annotations.Nullable;

/// What a part of a program is worth in all samples.
///
/// @param value null when it has no value: something in it is divided by zero, or too long
record Known(@Nullable Fraction value) {

    static final Known NOTHING = new Known(null);
    static final Known ZERO = new Known(Fraction.ZERO);
    static final Known ONE = new Known(Fraction.ONE);

    double number() {
        return value == null ? Double.NaN : value.toDouble();
    }

    Known plus(Known other) {
        return value == null || other.value == null ? NOTHING : held(value.plus(other.value));
    }

    Known times(Known other) {
        return value == null || other.value == null ? NOTHING : held(value.times(other.value));
    }

    Known over(Known other) {
        return value == null || other.value == null || other.value.signum() == 0
                ? NOTHING
                : held(value.over(other.value));
    }

    Known negate() {
        return value == null ? NOTHING : new Known(value.negate());
    }

    private static Known held(Fraction value) {
        return Evaluation.isHeld(value) ? new Known(value) : NOTHING;
    }
}
