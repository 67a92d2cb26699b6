package dk.digit.finance;

import dk.digit.platform.money.Money;
import java.time.LocalDate;
import java.util.List;

/// The income statement of a year as the report prints it: income negative, expense positive, a surplus
/// negative, and what was carried over from the year before among the expenses.
///
/// @param asOf postings up to and with this day
/// @param lines every line in order, with the total and the result
public record IncomeStatement(FiscalYear year, LocalDate asOf, List<StatementLine> lines, List<Note> notes) {

    public IncomeStatement {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
    }

    public StatementLine line(String id) {
        return lines.stream().filter(line -> line.id().equals(id)).findFirst().orElseThrow();
    }

    public StatementLine total() {
        return line("total");
    }

    /// The result with what was carried over, in the report's sign: a surplus is negative.
    public Money result() {
        return line("result").deviation();
    }

    /// What the year before left, in the report's sign.
    public Money carriedOver() {
        var sum = Money.ZERO;
        for (var line : lines) {
            sum = line.kind() == StatementLine.Kind.CARRIED_OVER ? sum.plus(line.deviation()) : sum;
        }
        return sum;
    }

    /// The surplus of the year alone, as people say it: positive when there is one.
    public Money surplusOfYearAlone() {
        return carriedOver().minus(result());
    }

    /// What the next year may begin with: the surplus with what was carried over, positive.
    public Money surplus() {
        return result().negate();
    }
}
