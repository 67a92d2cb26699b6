package dk.digit.finance;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import dk.digit.platform.web.View;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// The accounts of a year as the report prints them: income statement, notes, balance.
///
/// @param constructed whether some of its vouchers are made up for the demonstration
/// @param mayClose whether nothing stands in the way of closing it
/// @param mayCarryOver whether its result can be carried over now
record YearAccounts(
        IncomeStatement statement,
        Balance balance,
        boolean constructed,
        boolean mayClose,
        boolean mayCarryOver,
        List<BatchSummary> batches)
        implements Page {

    @Override
    public String title(Lang lang) {
        return Texts.of(lang, "finance.year.title", String.valueOf(year().year()));
    }

    @Override
    public RecordKey record() {
        return new RecordKey("finance", "fiscal_year", String.valueOf(year().year()));
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/finance", "finance.overview.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    FiscalYear year() {
        return statement.year();
    }

    String path() {
        return "/finance/years/" + year().year();
    }

    String linePath(StatementLine line) {
        return path() + "/lines/" + line.id();
    }

    /// The section that begins with this line of the statement, or null when it goes on.
    @org.jspecify.annotations.Nullable
    Section sectionBeginning(int index) {
        var section = statement.lines().get(index).section();
        boolean goesOn = index > 0 && statement.lines().get(index - 1).section() == section;
        return section == Section.NONE || goesOn ? null : section;
    }

    @Component
    static class Query {

        private final Ledger ledger;
        private final Batches batches;

        Query(Ledger ledger, Batches batches) {
            this.ledger = ledger;
            this.batches = batches;
        }

        @Transactional(readOnly = true)
        YearAccounts on(int year, View view) {
            var statement = ledger.incomeStatement(year, view.asOf())
                    .orElseThrow(() -> new NotFoundException("fiscal year " + year));
            var balance = ledger.balance(statement.year(), view.asOf());
            boolean open = statement.year().isOpen();
            var ofYear = batches.ofYear(year);
            return new YearAccounts(
                    statement,
                    balance,
                    ofYear.stream().anyMatch(BatchSummary::constructed),
                    open && ledger.closingRefusals(year).isEmpty(),
                    !open && ledger.carryOverRefusals(year).isEmpty(),
                    ofYear);
        }
    }
}
