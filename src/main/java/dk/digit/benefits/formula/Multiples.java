package dk.digit.benefits.formula;

import java.util.ArrayList;
import java.util.List;

/// A product while it is gathered: `k` times the rows over, divided by the rows under.
final class Multiples {

    Known k = Known.ONE;
    final List<Row> over = new ArrayList<>();
    /// Short sums that it is multiplied by, without a row of their own.
    final List<Summands> sums = new ArrayList<>();

    final List<Row> under = new ArrayList<>();

    void add(Known factor, boolean divided) {
        k = divided ? k.over(factor) : k.times(factor);
    }

    void add(Row row, int times, boolean divided) {
        for (int i = 0; i < times; i++) {
            (divided ? under : over).add(row);
        }
    }

    boolean isRow() {
        return under.isEmpty() && sums.isEmpty() && over.size() == 1;
    }

    /// Whether it can be added in one loop.
    boolean isShort() {
        return under.isEmpty() && sums.isEmpty() && over.size() >= 2 && over.size() <= 4;
    }
}
