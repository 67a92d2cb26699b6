package dk.digit.finance;

import static dk.digit.finance.db.Tables.ACCOUNT;
import static dk.digit.finance.db.Tables.POSTING;
import static dk.digit.finance.db.Tables.STATEMENT_LINE;
import static dk.digit.finance.db.Tables.VOUCHER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import dk.digit.platform.sql.Periods;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import java.math.BigDecimal;
import java.util.List;
import org.springframework.stereotype.Component;

/// The chart of accounts, with what was posted in the year of the day.
record AccountList(int year, ListPage list, List<CostObject> costObjects) implements Page {

    @Override
    public String titleKey() {
        return "finance.accounts.title";
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
            int year = ledger.years().stream()
                    .map(FiscalYear::year)
                    .filter(known -> known <= view.asOf().getYear())
                    .findFirst()
                    .orElse(view.asOf().getYear());
            var objects = ledger.costObjects();
            return lists.answer(
                    view,
                    spec(view, year),
                    ACCOUNT.leftJoin(STATEMENT_LINE).on(STATEMENT_LINE.ID.eq(ACCOUNT.STATEMENT_LINE)),
                    Periods.on(ACCOUNT.PERIOD, view.asOf()),
                    list -> new AccountList(year, list, objects));
        }

        private static ListSpec spec(View view, int year) {
            boolean danish = view.lang() == Lang.DA;
            var posted = coalesce(
                    field(select(sum(POSTING.AMOUNT))
                            .from(POSTING)
                            .join(VOUCHER)
                            .on(VOUCHER.FISCAL_YEAR.eq(POSTING.FISCAL_YEAR), VOUCHER.NUMBER.eq(POSTING.VOUCHER_NUMBER))
                            .where(
                                    POSTING.ACCOUNT.eq(ACCOUNT.CODE),
                                    POSTING.FISCAL_YEAR.eq(year),
                                    VOUCHER.DATED_ON.le(view.asOf()))),
                    inline(BigDecimal.ZERO));
            var line = field(
                    "replace(replace({0}, '{year}', {1}), '{previous}', {2})",
                    String.class,
                    danish ? STATEMENT_LINE.NAME_DA : STATEMENT_LINE.NAME_EN,
                    inline(String.valueOf(year)),
                    inline(String.valueOf(year - 1)));
            return ListSpec.of("kontoplan", "finance.accounts.title", ACCOUNT.CODE)
                    .with(Column.text("code", "finance.column.account", ACCOUNT.CODE)
                            .searched())
                    .with(Column.text("name", "finance.column.name", danish ? ACCOUNT.NAME_DA : ACCOUNT.NAME_EN)
                            .linked(
                                    row -> "/finance/postings?account=" + row.get(ACCOUNT.CODE) + "&year=" + year,
                                    ACCOUNT.CODE)
                            .searched())
                    .with(Column.choice("kind", "finance.column.kind", ACCOUNT.KIND, AccountKind.class)
                            .filtered())
                    .with(Column.text("line", "finance.column.line", line).unsorted())
                    .with(Column.yesNo("byCostObject", "finance.column.byActivity", ACCOUNT.BY_COST_OBJECT)
                            .filtered())
                    .with(Column.money("posted", "finance.column.posted", posted))
                    .sortedBy("code");
        }
    }
}
