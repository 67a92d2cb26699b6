package dk.digit.finance;

import static dk.digit.finance.db.Tables.ACCOUNT;
import static dk.digit.finance.db.Tables.COST_OBJECT;
import static dk.digit.finance.db.Tables.POSTING;
import static dk.digit.finance.db.Tables.VOUCHER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.noCondition;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.Lists;
import java.util.List;
import org.jooq.Condition;
import org.springframework.stereotype.Component;

/// What a figure of the accounts consists of: every posting that adds to it.
///
/// @param list null only where it is asked as a spreadsheet
record LinePostings(FiscalYear year, StatementLine line, ListPage list) implements Page {

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "finance.line.title", line.name(lang), String.valueOf(year.year()));
    }

    @Override
    public List<Crumb> crumbs() {
        var number = String.valueOf(year.year());
        return List.of(Crumb.of("/finance", "finance.overview.title"), Crumb.named("/finance/years/" + number, number));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    /// Whether the report prints the figure with the ledger's sign turned.
    boolean turned() {
        return line.kind() == StatementLine.Kind.BALANCE;
    }

    @Component
    static class Query {

        private final Ledger ledger;
        private final Lists lists;

        Query(Ledger ledger, Lists lists) {
            this.ledger = ledger;
            this.lists = lists;
        }

        Answer on(int year, String id, View view) {
            var statement = ledger.incomeStatement(year, view.asOf())
                    .orElseThrow(() -> new NotFoundException("fiscal year " + year));
            var line = find(statement, id, view);
            var spec = PostingColumns.spec(
                    "posteringer-" + year + "-" + id,
                    "finance.postings.title",
                    view.lang(),
                    ledger.accounts(),
                    ledger.costObjects());
            return lists.answer(
                    view,
                    spec,
                    PostingColumns.from(),
                    of(line, year).and(until(statement.year(), view)),
                    list -> new LinePostings(statement.year(), line, list));
        }

        private StatementLine find(IncomeStatement statement, String id, View view) {
            for (var line : statement.lines()) {
                if (line.id().equals(id)) {
                    return line;
                }
            }
            var balance = ledger.balance(statement.year().year(), view.asOf()).orElseThrow();
            return java.util.stream.Stream.concat(balance.assets().stream(), balance.liabilities().stream())
                    .filter(line -> line.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("line " + id));
        }

        private static Condition of(StatementLine line, int year) {
            var profitAndLoss = ACCOUNT.KIND.in(AccountKind.INCOME.name(), AccountKind.EXPENSE.name());
            return switch (line.kind()) {
                case POSTED, CARRIED_OVER ->
                    POSTING.FISCAL_YEAR
                            .eq(year)
                            .and(profitAndLoss)
                            .and(coalesce(ACCOUNT.STATEMENT_LINE, COST_OBJECT.STATEMENT_LINE)
                                    .eq(line.id()));
                case TOTAL, RESULT -> POSTING.FISCAL_YEAR.eq(year).and(profitAndLoss);
                case BALANCE ->
                    POSTING.FISCAL_YEAR
                            .le(year)
                            .and(
                                    line.id().equals("equity")
                                            ? ACCOUNT.KIND.notIn(AccountKind.ASSET.name(), AccountKind.LIABILITY.name())
                                            : ACCOUNT.STATEMENT_LINE.eq(line.id()));
            };
        }

        private static Condition until(FiscalYear year, View view) {
            return view.asOf().isBefore(year.lastDay()) ? VOUCHER.DATED_ON.le(view.asOf()) : noCondition();
        }
    }
}
