package dk.digit.report;

import dk.digit.finance.FiscalYear;
import dk.digit.finance.IncomeStatement;
import dk.digit.finance.Ledger;
import dk.digit.finance.Section;
import dk.digit.finance.StatementLine;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Asks the books for a year's statements.
@Component
class AccountsOfYear {

    private final Ledger ledger;

    AccountsOfYear(Ledger ledger) {
        this.ledger = ledger;
    }

    /// The accounts, and what was posted on each activity.
    ///
    /// @param costs by activity id
    record Books(TheAccounts accounts, Map<String, Figure> costs) {}

    Set<Integer> years() {
        return ledger.years().stream().map(FiscalYear::year).collect(Collectors.toSet());
    }

    boolean closed(int year) {
        return ledger.year(year).filter(fiscal -> !fiscal.isOpen()).isPresent();
    }

    Books of(int year, Lang lang, Words words) {
        var last = LocalDate.of(year, 12, 31);
        var statement = ledger.incomeStatement(year, last).orElse(null);
        if (statement == null || statement.year().lastNumber() == 0) {
            return new Books(none(year, lang, words), Map.of());
        }
        var balance = ledger.balance(statement.year(), last);
        var accounts = new TheAccounts(
                year,
                !statement.year().isOpen(),
                words,
                statement.lines().stream()
                        .filter(line -> line.kind() == StatementLine.Kind.POSTED
                                || line.kind() == StatementLine.Kind.CARRIED_OVER)
                        .map(line -> line(year, line, lang))
                        .toList(),
                line(year, statement.total(), lang),
                line(year, statement.line("result"), lang),
                Stream.concat(balance.assets().stream(), balance.liabilities().stream())
                        .map(line -> line(year, line, lang))
                        .toList(),
                statement.notes().stream()
                        .map(note -> new TheAccounts.Note(note.number(), note.text(lang)))
                        .toList(),
                bridge(statement),
                statement.year().lastNumber(),
                ledger.constructedVouchers(year));
        return new Books(accounts, costs(year, statement));
    }

    private static TheAccounts none(int year, Lang lang, Words words) {
        var nothing = new TheAccounts.Line(
                "", "", Texts.of(lang, "report.accounts.line"), null, null, new Figure(Money.ZERO, null));
        var bridge = new TheAccounts.Bridge(Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO, Money.ZERO);
        return new TheAccounts(year, false, words, List.of(), nothing, nothing, List.of(), List.of(), bridge, 0, 0);
    }

    private static TheAccounts.Line line(int year, StatementLine line, Lang lang) {
        var path = "/finance/years/" + year + "/lines/" + line.id();
        return new TheAccounts.Line(
                line.line(),
                heading(line.section(), lang),
                line.name(lang),
                figure(line.income(), path),
                figure(line.expense(), path),
                new Figure(line.deviation(), path));
    }

    private static @Nullable Figure figure(@Nullable Money amount, String path) {
        return amount == null ? null : new Figure(amount, path);
    }

    private static String heading(Section section, Lang lang) {
        return switch (section) {
            case NONE -> "";
            case PROJECTS -> Texts.of(lang, "report.accounts.projects");
            case ASSETS -> Texts.of(lang, "report.accounts.assets");
            case LIABILITIES -> Texts.of(lang, "report.accounts.liabilities");
        };
    }

    /// Surplus positive, costs negative: the way that people add up.
    private static TheAccounts.Bridge bridge(IncomeStatement statement) {
        var alone = statement.surplusOfYearAlone();
        var total = statement.total();
        var income = total.income() == null ? Money.ZERO : total.income().negate();
        return new TheAccounts.Bridge(
                income, alone.minus(income), alone, statement.carriedOver().negate(), statement.surplus());
    }

    private Map<String, Figure> costs(int year, IncomeStatement statement) {
        var amounts = statement.lines().stream().collect(Collectors.toMap(StatementLine::id, StatementLine::deviation));
        var costs = new HashMap<String, Figure>();
        for (var object : ledger.costObjects()) {
            var amount = amounts.get(object.statementLine());
            if (object.activityId() != null && amount != null && !amount.isZero()) {
                costs.put(
                        object.activityId(),
                        new Figure(amount, "/finance/years/" + year + "/lines/" + object.statementLine()));
            }
        }
        return costs;
    }
}
