package dk.digit.finance.imports;

import dk.digit.finance.Ledger;
import dk.digit.finance.StatementLine;
import dk.digit.platform.check.Check;
import dk.digit.platform.check.Finding;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Statements from outside: whether they add up by themselves, and whether they say what the ledger says.
@Component
class StatementCheck implements Check {

    private final PrintedStatements statements;
    private final Ledger ledger;

    StatementCheck(PrintedStatements statements, Ledger ledger) {
        this.statements = statements;
        this.ledger = ledger;
    }

    @Override
    public String name() {
        return "finance.check.statement";
    }

    @Override
    public List<Finding> run() {
        var findings = new ArrayList<Finding>();
        for (int year : statements.years()) {
            var lines = statements.lines(year);
            var told = new HashSet<PrintedLine>();
            for (var slip : StatementArithmetic.slips(lines)) {
                told.add(slip.line());
                findings.add(finding(year, slip.line().name(), slip.what(), "finance.check.askForCorrection"));
            }
            compare(year, lines, told, findings);
        }
        return findings;
    }

    private static Finding finding(int year, String line, Refusal what, String action) {
        return new Finding(Finding.Severity.ERROR, year + ", " + line, what, Refusal.of(action));
    }

    private void compare(int year, List<PrintedLine> lines, HashSet<PrintedLine> told, List<Finding> findings) {
        var own = own(year);
        if (own.isEmpty()) {
            return;
        }
        for (var line : lines) {
            var ours = own.remove(plain(line.name()));
            if (ours == null) {
                findings.add(finding(
                        year,
                        line.name(),
                        Refusal.of("finance.check.notInLedger", line.name()),
                        "finance.check.compare"));
            } else if (!same(line, ours, told.contains(line))) {
                var printed = line.closes() ? line.deviationOrZero() : line.sum();
                findings.add(finding(
                        year,
                        line.name(),
                        Refusal.of(
                                "finance.check.differsFromLedger",
                                line.name(),
                                StatementArithmetic.money(printed),
                                StatementArithmetic.money(ours.deviation())),
                        "finance.check.compare"));
            }
        }
        own.values().stream()
                .filter(line -> !line.deviation().isZero())
                .forEach(line -> findings.add(finding(
                        year,
                        line.name(Lang.DA),
                        Refusal.of("finance.check.notPrinted", line.name(Lang.DA)),
                        "finance.check.compare")));
    }

    /// The ledger's lines by name; empty when nothing is posted in the year.
    private Map<String, StatementLine> own(int year) {
        var end = LocalDate.of(year, 12, 31);
        var own = new HashMap<String, StatementLine>();
        var statement = ledger.incomeStatement(year, end);
        if (statement.isEmpty()
                || statement.get().lines().stream()
                        .allMatch(line -> line.deviation().isZero())) {
            return own;
        }
        statement.get().lines().forEach(line -> own.put(plain(line.name(Lang.DA)), line));
        var balance = ledger.balance(year, end).orElseThrow();
        balance.assets().forEach(line -> own.put(plain(line.name(Lang.DA)), line));
        balance.liabilities().forEach(line -> own.put(plain(line.name(Lang.DA)), line));
        return own;
    }

    private static boolean same(PrintedLine printed, StatementLine ours, boolean told) {
        return zero(printed.income()).equals(zero(ours.income()))
                && zero(printed.expense()).equals(zero(ours.expense()))
                && (told || printed.deviationOrZero().equals(ours.deviation()));
    }

    private static Money zero(@Nullable Money amount) {
        return Objects.requireNonNullElse(amount, Money.ZERO);
    }

    private static String plain(String name) {
        return name.strip().toLowerCase(Locale.of("da"));
    }
}
