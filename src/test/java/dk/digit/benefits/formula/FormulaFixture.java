package dk.digit.benefits.formula;

import org.jspecify.annotations.Nullable;

/// Short ways to values, units and refusals.
final class FormulaFixture {

    /// @param key without its prefix
    record Refused(int from, int to, String key) {}

    @FunctionalInterface
    interface Attempt {
        Object run() throws BrokenFormula;
    }

    private FormulaFixture() {}

    static Fraction value(long whole) {
        return Fraction.of(whole);
    }

    static Unit unit(String text) {
        try {
            return Unit.parse(text);
        } catch (BrokenFormula broken) {
            throw new AssertionError(text, broken);
        }
    }

    static Formula formula(String text) {
        try {
            return Formula.parse(text);
        } catch (BrokenFormula broken) {
            throw new AssertionError(text + " " + broken.refusal() + " at " + broken.from(), broken);
        }
    }

    static @Nullable Refused refusal(String formula) {
        return refused(() -> Formula.parse(formula));
    }

    static @Nullable Refused refused(Attempt attempt) {
        try {
            attempt.run();
            return null;
        } catch (BrokenFormula broken) {
            return of(broken);
        }
    }

    static BrokenFormula fault(Attempt attempt) {
        try {
            throw new AssertionError(attempt.run());
        } catch (BrokenFormula broken) {
            return broken;
        }
    }

    static Refused of(BrokenFormula broken) {
        var key = broken.refusal().key();
        return new Refused(broken.from(), broken.to(), key.substring(key.lastIndexOf('.') + 1));
    }
}
