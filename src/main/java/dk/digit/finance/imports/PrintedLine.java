package dk.digit.finance.imports;

import dk.digit.platform.money.Money;
import org.jspecify.annotations.Nullable;

/// A line of a statement as it was printed; null where nothing is printed.
///
/// @param row its row in the file
record PrintedLine(
        int row,
        String line,
        String section,
        String name,
        @Nullable Money income,
        @Nullable Money expense,
        @Nullable Money deviation) {

    /// A result or a balance: it has no sides, only an amount.
    boolean closes() {
        return income == null && expense == null && deviation != null;
    }

    Money incomeOrZero() {
        return income == null ? Money.ZERO : income;
    }

    Money expenseOrZero() {
        return expense == null ? Money.ZERO : expense;
    }

    Money deviationOrZero() {
        return deviation == null ? Money.ZERO : deviation;
    }

    /// What the deviation has to be.
    Money sum() {
        return incomeOrZero().plus(expenseOrZero());
    }
}
