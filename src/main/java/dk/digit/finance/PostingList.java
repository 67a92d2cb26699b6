package dk.digit.finance;

import static dk.digit.finance.db.Tables.POSTING;
import static dk.digit.finance.db.Tables.VOUCHER;

import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.Lists;
import java.util.List;
import org.springframework.stereotype.Component;

/// Every posting, to be narrowed by year, account, activity, day, amount.
record PostingList(ListPage list) implements Page {

    @Override
    public String titleKey() {
        return "finance.postings.title";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/finance", "finance.overview.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    @Component
    static class Query {

        private final Lists lists;
        private final Ledger ledger;

        Query(Lists lists, Ledger ledger) {
            this.lists = lists;
            this.ledger = ledger;
        }

        Answer on(View view) {
            var years = ledger.years().stream()
                    .map(year -> String.valueOf(year.year()))
                    .map(year -> Choice.named(year, year))
                    .toList();
            var spec = PostingColumns.spec(
                            "posteringer",
                            "finance.postings.title",
                            view.lang(),
                            ledger.accounts(),
                            ledger.costObjects())
                    .with(Column.choice("year", "finance.column.year", POSTING.FISCAL_YEAR.cast(String.class), years)
                            .hidden()
                            .filtered());
            return lists.answer(view, spec, PostingColumns.from(), VOUCHER.DATED_ON.le(view.asOf()), PostingList::new);
        }
    }
}
