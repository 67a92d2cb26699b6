package dk.digit.finance;

import dk.digit.platform.chart.Bars;
import dk.digit.platform.chart.Chart;
import dk.digit.platform.chart.Direction;
import dk.digit.platform.chart.Measure;
import dk.digit.platform.money.Money;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The association's money on one page: every year in a line, the newest with figures in a picture.
///
/// @param shown the accounts that the picture shows, or null while nothing is posted
record FinanceOverview(
        List<YearFigures> years,
        @Nullable IncomeStatement shown,
        @Nullable Chart chart) implements Page {

    @Override
    public String titleKey() {
        return "finance.overview.title";
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Component
    static class Query {

        private final Statements statements;
        private final Ledger ledger;

        Query(Statements statements, Ledger ledger) {
            this.statements = statements;
            this.ledger = ledger;
        }

        @Transactional(readOnly = true)
        FinanceOverview on(View view) {
            var years = statements.years(view.asOf());
            var shown = years.stream()
                    .filter(year -> !year.income().isZero() || !year.expense().isZero())
                    .findFirst()
                    .flatMap(year -> ledger.incomeStatement(year.year().year(), view.asOf()))
                    .orElse(null);
            return new FinanceOverview(years, shown, shown == null ? null : chart(shown, view.lang()));
        }

        private static Chart chart(IncomeStatement statement, Lang lang) {
            var bars = statement.lines().stream()
                    .filter(line -> line.kind() == StatementLine.Kind.POSTED && line.expense() != null)
                    .filter(line -> !line.deviation().isZero())
                    .sorted((a, b) -> b.deviation().compareTo(a.deviation()))
                    .map(line -> Bars.Bar.of(line.name(lang), line.deviation()))
                    .toList();
            var year = String.valueOf(statement.year().year());
            var spent = statement.lines().stream()
                    .filter(line -> line.kind() == StatementLine.Kind.POSTED && line.expense() != null)
                    .map(StatementLine::deviation)
                    .reduce(Money.ZERO, Money::plus);
            return new Bars(
                    Texts.of(lang, "finance.overview.chart", year),
                    Texts.of(lang, "finance.overview.chartWords", year, Formats.kroner(lang, spent)),
                    Texts.of(lang, "finance.column.line"),
                    Measure.kroner(Texts.of(lang, "finance.statement.expense")),
                    Direction.LYING,
                    bars);
        }
    }
}
