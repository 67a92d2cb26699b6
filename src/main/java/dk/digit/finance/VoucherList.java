package dk.digit.finance;

import static dk.digit.finance.db.Tables.ENTRY_BATCH;
import static dk.digit.finance.db.Tables.POSTING;
import static dk.digit.finance.db.Tables.VOUCHER;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.sum;

import dk.digit.platform.web.Answer;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import dk.digit.platform.web.list.Choice;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListPage;
import dk.digit.platform.web.list.ListSpec;
import dk.digit.platform.web.list.Lists;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.SQLDataType;
import org.springframework.stereotype.Component;

/// Every voucher of every year.
record VoucherList(ListPage list) implements Page {

    @Override
    public String titleKey() {
        return "finance.vouchers.title";
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

        private static final Field<Long> ID = VOUCHER.FISCAL_YEAR
                .cast(SQLDataType.BIGINT)
                .mul(10_000_000_000L)
                .plus(VOUCHER.NUMBER);

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
            return lists.answer(
                    view,
                    spec(years),
                    VOUCHER.join(ENTRY_BATCH).on(ENTRY_BATCH.ID.eq(VOUCHER.BATCH_ID)),
                    VOUCHER.DATED_ON.le(view.asOf()),
                    VoucherList::new);
        }

        private static ListSpec spec(List<Choice> years) {
            // Half of what moves: the sum of the debits.
            var debit = field(select(sum(POSTING.AMOUNT))
                    .from(POSTING)
                    .where(
                            POSTING.FISCAL_YEAR.eq(VOUCHER.FISCAL_YEAR),
                            POSTING.VOUCHER_NUMBER.eq(VOUCHER.NUMBER),
                            POSTING.AMOUNT.gt(java.math.BigDecimal.ZERO)));
            return ListSpec.of("bilag", "finance.vouchers.title", ID)
                    .with(Column.number("voucher", "finance.column.voucher", ID.as("place"))
                            .worded((row, lang) -> number(row).toString(), VOUCHER.FISCAL_YEAR, VOUCHER.NUMBER)
                            .linked(row -> VoucherPage.path(number(row)), VOUCHER.FISCAL_YEAR, VOUCHER.NUMBER))
                    .with(Column.date("date", "finance.column.date", VOUCHER.DATED_ON)
                            .filtered())
                    .with(Column.text("text", "finance.column.text", VOUCHER.TEXT)
                            .searched())
                    .with(Column.choice("kind", "finance.column.kind", ENTRY_BATCH.KIND, BatchKind.class)
                            .filtered())
                    .with(Column.money("debit", "finance.column.debit", debit).unsorted())
                    .with(Column.choice("year", "finance.column.year", VOUCHER.FISCAL_YEAR.cast(String.class), years)
                            .hidden()
                            .filtered())
                    .with(Column.number("postings", "finance.column.postings", VOUCHER.POSTING_COUNT)
                            .hidden())
                    .with(Column.text("reference", "finance.column.reference", VOUCHER.EXTERNAL_REFERENCE)
                            .hidden()
                            .searched())
                    .with(Column.yesNo("constructed", "finance.column.constructed", ENTRY_BATCH.CONSTRUCTED)
                            .hidden()
                            .filtered())
                    .sortedBy("-voucher")
                    .whenEmpty("finance.vouchers.none");
        }

        private static VoucherNumber number(Record row) {
            return new VoucherNumber(row.get(VOUCHER.FISCAL_YEAR), row.get(VOUCHER.NUMBER));
        }
    }
}
