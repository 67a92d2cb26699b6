package dk.digit.benefits.formula;

import org.jspecify.annotations.Nullable;

/// A formula as text, and what the oracle says of it.
///
/// @param binding how strongly its outermost sign binds: 0 a sum, 1 a product, 2 a sign before it, 3 a power, 4 none
/// @param worth null when something is divided by zero
/// @param error how far floating point may be off; infinite when it may choose another way
/// @param size how great the numbers are that it is put together from: a program may multiply a sum out, and what is
/// lost then is lost from its summands, however small they are together
record Written(String text, int binding, @Nullable Ratio worth, double error, double size) {

    private static final double STEP = 0x1p-47;

    static Written leaf(String text, Ratio worth) {
        double size = Math.abs(worth.number());
        return new Written(text, 4, worth, worth.isBinary() ? 0 : STEP * size, size);
    }

    /// Divides by zero somewhere, so that nothing is left of it.
    private static Written nothing(String text, int binding, double error) {
        return new Written(text, binding, null, error, 0);
    }

    String within(int strength) {
        return binding >= strength ? text : "(" + text + ")";
    }

    static Written sum(Written left, Written right, boolean minus) {
        var text = left.within(0) + (minus ? " - " : " + ") + right.within(1);
        if (left.worth == null || right.worth == null) {
            return nothing(text, 0, left.error + right.error);
        }
        var worth = left.worth.plus(minus ? right.worth.times(Ratio.of(-1)) : right.worth);
        double size = left.size + right.size;
        return new Written(text, 0, worth, error(left.error + right.error, size, worth), size);
    }

    static Written product(Written left, Written right) {
        var text = left.within(1) + "*" + right.within(2);
        if (left.worth == null || right.worth == null) {
            return nothing(text, 1, left.error + right.error);
        }
        var worth = left.worth.times(right.worth);
        return new Written(text, 1, worth, productError(left, right, worth), left.size * right.size);
    }

    static Written quotient(Written left, Written right) {
        var text = left.within(1) + " / " + right.within(2);
        if (left.worth == null || right.worth == null || right.worth.sign() == 0) {
            boolean sure = right.worth == null || right.error == 0;
            return nothing(text, 1, sure ? left.error + right.error : Double.POSITIVE_INFINITY);
        }
        double room = Math.abs(right.worth.number()) - right.error;
        var inverse = new Written(
                "",
                4,
                right.worth.inverse(),
                inverseError(right, room),
                Math.abs(right.worth.inverse().number()));
        var worth = left.worth.times(inverse.worth);
        return new Written(text, 1, worth, productError(left, inverse, worth), left.size * inverse.size);
    }

    private static double inverseError(Written of, double room) {
        return room <= 0 ? Double.POSITIVE_INFINITY : of.error / room / Math.abs(of.worth.number());
    }

    static Written power(Written base, int exponent) {
        var text = base.within(4) + "^" + exponent;
        if (base.worth == null || exponent < 0 && base.worth.sign() == 0) {
            boolean sure = base.worth == null || base.error == 0;
            return nothing(text, 3, sure ? base.error : Double.POSITIVE_INFINITY);
        }
        var found = leaf("", Ratio.of(1));
        for (int i = 0; i < Math.abs(exponent); i++) {
            found = product(found, base);
        }
        found = exponent < 0 ? quotient(leaf("", Ratio.of(1)), found) : found;
        return new Written(text, 3, found.worth, found.error, found.size);
    }

    static Written minus(Written of) {
        return new Written(
                "-" + of.within(2), 2, of.worth == null ? null : of.worth.times(Ratio.of(-1)), of.error, of.size);
    }

    static Written extreme(Written left, Written right, boolean greatest) {
        var text = (greatest ? "max(" : "min(") + left.text + "; " + right.text + ")";
        if (left.worth == null || right.worth == null) {
            return nothing(text, 4, left.error + right.error);
        }
        boolean first = greatest == left.worth.compare(right.worth) > 0;
        var found = first ? left : right;
        return new Written(text, 4, found.worth, left.error + right.error, found.size);
    }

    static Written choice(Written left, String order, Written right, Written then, Written otherwise) {
        var text = "hvis(" + left.text + order + right.text + ";" + then.text + "; " + otherwise.text + ")";
        if (left.worth == null || right.worth == null) {
            return nothing(text, 4, left.error + right.error);
        }
        int compared = left.worth.compare(right.worth);
        var chosen = (order.contains("<") && compared < 0)
                        || (order.contains(">") && compared > 0)
                        || (order.contains("=") && compared == 0)
                ? then
                : otherwise;
        double apart = Math.abs(left.worth.number() - right.worth.number());
        boolean sure = apart > left.error + right.error || left.error + right.error == 0;
        return new Written(text, 4, chosen.worth, sure ? chosen.error : Double.POSITIVE_INFINITY, chosen.size);
    }

    private static double productError(Written left, Written right, Ratio worth) {
        double error = (left.error == 0 ? 0 : (right.size + right.error) * left.error)
                + (right.error == 0 ? 0 : left.size * right.error);
        return error(error, left.size * right.size, worth);
    }

    private static double error(double error, double size, Ratio worth) {
        return error == 0 && worth.isBinary() ? 0 : error + STEP * size;
    }
}
