package dk.digit.benefits.formula;

import java.util.ArrayList;
import java.util.List;

/// A sum while it is gathered: a number, multiples of rows, and short products of rows.
final class Summands {

    record Multiple(Known k, Row row) {}

    Known k = Known.ZERO;
    final List<Multiple> multiples = new ArrayList<>();
    final List<Multiples> products = new ArrayList<>();

    void add(Known number) {
        k = k.plus(number);
    }

    void add(Known k, Row row) {
        multiples.add(new Multiple(k, row));
    }

    /// Whether something can be multiplied by it in one loop.
    boolean isShort() {
        return k.value() != null && products.isEmpty() && !multiples.isEmpty() && multiples.size() <= 2;
    }

    /// Of a short one.
    Summands times(Known factor) {
        var scaled = new Summands();
        scaled.k = k.times(factor);
        multiples.forEach(multiple -> scaled.add(multiple.k().times(factor), multiple.row()));
        return scaled;
    }
}
