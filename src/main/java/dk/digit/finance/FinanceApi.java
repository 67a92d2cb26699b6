package dk.digit.finance;

import static dk.digit.finance.FinanceRules.READ;

import dk.digit.platform.access.Requires;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/// The accounts for other programs. Amounts are decimal strings in the sign that the report prints.
@RestController
class FinanceApi {

    private final Ledger ledger;

    FinanceApi(Ledger ledger) {
        this.ledger = ledger;
    }

    /// @param id its name in addresses
    /// @param line number or letter in the report; empty where it has none
    /// @param group heading that it stands under; empty where it stands under none
    record Line(
            String id,
            String line,
            String group,
            String name,
            @Nullable Integer note,
            @Nullable String income,
            @Nullable String expense,
            String deviation) {}

    record NoteText(int note, String text) {}

    /// @param surplusOfYearAlone positive when there is one: without what was carried over
    /// @param carriedOver what the year before left, positive for a surplus
    /// @param surplus the two together: what the next year begins with
    record Explanation(String surplusOfYearAlone, String carriedOver, String surplus, String text) {}

    record Statement(
            int year, String state, LocalDate asOf, List<Line> lines, List<NoteText> notes, Explanation explanation) {}

    record BalanceSheet(int year, String state, LocalDate asOf, List<Line> lines) {}

    @GetMapping("/api/v1/finance/years/{year}/income-statement")
    @Requires(READ)
    Statement incomeStatement(@PathVariable int year, View view) {
        var lang = view.lang();
        var statement = ledger.incomeStatement(year, view.asOf())
                .orElseThrow(() -> new NotFoundException("fiscal year " + year));
        return new Statement(
                year,
                statement.year().state().name(),
                statement.asOf(),
                lines(statement.lines(), lang),
                statement.notes().stream()
                        .map(note -> new NoteText(note.number(), note.text(lang)))
                        .toList(),
                explanation(statement, lang));
    }

    @GetMapping("/api/v1/finance/years/{year}/balance")
    @Requires(READ)
    BalanceSheet balance(@PathVariable int year, View view) {
        var lang = view.lang();
        var balance = ledger.balance(year, view.asOf()).orElseThrow(() -> new NotFoundException("fiscal year " + year));
        var lines = new java.util.ArrayList<>(lines(balance.assets(), lang));
        lines.addAll(lines(balance.liabilities(), lang));
        return new BalanceSheet(year, balance.year().state().name(), balance.asOf(), lines);
    }

    private static List<Line> lines(List<StatementLine> lines, Lang lang) {
        return lines.stream()
                .map(line -> new Line(
                        line.id(),
                        line.line(),
                        line.section() == Section.NONE ? "" : Texts.of(lang, line.section()),
                        line.name(lang),
                        line.note(),
                        api(line.income()),
                        api(line.expense()),
                        line.deviation().toApi()))
                .toList();
    }

    private static @Nullable String api(@Nullable Money amount) {
        return amount == null ? null : amount.toApi();
    }

    private static Explanation explanation(IncomeStatement statement, Lang lang) {
        return new Explanation(
                statement.surplusOfYearAlone().toApi(),
                statement.carriedOver().negate().toApi(),
                statement.surplus().toApi(),
                AloneWords.of(statement, lang));
    }
}
