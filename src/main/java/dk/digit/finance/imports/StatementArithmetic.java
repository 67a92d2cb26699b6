package dk.digit.finance.imports;

import dk.digit.platform.money.Money;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Whether a printed statement adds up.
///
/// Every line's deviation is its income plus its expense; each column adds up to its total; the result is
/// the total's deviation, the asset the result, and the equity the asset with the sign turned. A slip is
/// told once, where it was made: a column is added up with the deviations as they should be, so that a
/// line that lacks its deviation does not make the total look wrong as well.
final class StatementArithmetic {

    private static final Set<String> TOTALS = Set.of("i alt", "total", "sum");

    private final List<Slip> slips = new ArrayList<>();

    /// @param line the line where it is
    record Slip(PrintedLine line, Refusal what) {}

    static List<Slip> slips(List<PrintedLine> lines) {
        var arithmetic = new StatementArithmetic();
        arithmetic.check(lines);
        return arithmetic.slips;
    }

    private void check(List<PrintedLine> lines) {
        var above = new ArrayList<PrintedLine>();
        PrintedLine total = null;
        Money result = null;
        for (var line : lines) {
            if (isTotal(line)) {
                checkDeviation(line);
                checkColumns(above, line);
                total = line;
            } else if (!line.closes()) {
                checkDeviation(line);
                above.add(line);
            } else if (total != null) {
                result = checkClosing(line, total, result);
            }
        }
    }

    static boolean isTotal(PrintedLine line) {
        return TOTALS.contains(line.name().strip().toLowerCase(Locale.of("da")));
    }

    private void checkDeviation(PrintedLine line) {
        var missing = line.sum().minus(line.deviationOrZero());
        if (missing.isZero()) {
            return;
        }
        slips.add(new Slip(
                line,
                line.deviation() == null
                        ? Refusal.of("finance.check.deviationMissing", line.name(), money(missing))
                        : Refusal.of(
                                "finance.check.deviationWrong",
                                line.name(),
                                money(line.deviationOrZero()),
                                money(line.sum()),
                                money(missing))));
    }

    private void checkColumns(List<PrintedLine> above, PrintedLine total) {
        checkColumn(above, PrintedLine::incomeOrZero, total, total.incomeOrZero(), "finance.check.columnIncome");
        checkColumn(above, PrintedLine::expenseOrZero, total, total.expenseOrZero(), "finance.check.columnExpense");
        if (total.sum().equals(total.deviationOrZero())) {
            checkColumn(above, PrintedLine::sum, total, total.deviationOrZero(), "finance.check.columnDeviation");
        }
    }

    private void checkColumn(
            List<PrintedLine> above,
            Function<PrintedLine, Money> column,
            PrintedLine total,
            Money printed,
            String key) {
        var sum = above.stream().map(column).reduce(Money.ZERO, Money::plus);
        boolean alreadyTold = key.equals("finance.check.columnDeviation")
                && slips.stream().anyMatch(slip -> slip.line().equals(total));
        if (!sum.equals(printed) && !alreadyTold) {
            slips.add(new Slip(total, Refusal.of(key, money(printed), money(sum), money(sum.minus(printed)))));
        }
    }

    /// The first amount after the total is the result; an asset repeats it, a liability turns its sign.
    private Money checkClosing(PrintedLine line, PrintedLine total, @Nullable Money result) {
        var expected = result == null ? total.deviationOrZero() : line.line().equals("P") ? result.negate() : result;
        if (!line.deviationOrZero().equals(expected)) {
            slips.add(new Slip(
                    line,
                    Refusal.of(
                            "finance.check.closingWrong",
                            line.name(),
                            money(line.deviationOrZero()),
                            money(expected))));
        }
        return result == null ? line.deviationOrZero() : result;
    }

    static String money(Money amount) {
        return Formats.money(Lang.DA, amount);
    }
}
