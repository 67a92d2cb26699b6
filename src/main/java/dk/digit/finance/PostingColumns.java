package dk.digit.finance;

import static dk.digit.finance.db.Tables.ACCOUNT;
import static dk.digit.finance.db.Tables.COST_OBJECT;
import static dk.digit.finance.db.Tables.ENTRY_BATCH;
import static dk.digit.finance.db.Tables.POSTING;
import static dk.digit.finance.db.Tables.VOUCHER;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.nullif;

import dk.digit.platform.text.Lang;
import dk.digit.platform.web.list.Choice;
import dk.digit.platform.web.list.Column;
import dk.digit.platform.web.list.ListSpec;
import java.util.List;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.SQLDataType;

/// Postings as a list: the same columns wherever they are shown.
final class PostingColumns {

    private static final Field<Long> ID = POSTING.FISCAL_YEAR
            .cast(SQLDataType.BIGINT)
            .mul(10_000_000_000_000L)
            .plus(POSTING.VOUCHER_NUMBER.cast(SQLDataType.BIGINT).mul(100_000L))
            .plus(POSTING.LINE);

    private PostingColumns() {}

    static Table<?> from() {
        return POSTING.join(VOUCHER)
                .on(VOUCHER.FISCAL_YEAR.eq(POSTING.FISCAL_YEAR), VOUCHER.NUMBER.eq(POSTING.VOUCHER_NUMBER))
                .join(ENTRY_BATCH)
                .on(ENTRY_BATCH.ID.eq(VOUCHER.BATCH_ID))
                .join(ACCOUNT)
                .on(ACCOUNT.CODE.eq(POSTING.ACCOUNT))
                .leftJoin(COST_OBJECT)
                .on(COST_OBJECT.CODE.eq(POSTING.COST_OBJECT));
    }

    static ListSpec spec(String name, String title, Lang lang, List<Account> accounts, List<CostObject> objects) {
        var accountName = lang == Lang.DA ? ACCOUNT.NAME_DA : ACCOUNT.NAME_EN;
        return ListSpec.of(name, title, ID)
                .with(Column.number("voucher", "finance.column.voucher", ID.as("place"))
                        .worded((row, in) -> number(row).toString(), POSTING.FISCAL_YEAR, POSTING.VOUCHER_NUMBER)
                        .linked(row -> VoucherPage.path(number(row)), POSTING.FISCAL_YEAR, POSTING.VOUCHER_NUMBER))
                .with(Column.date("date", "finance.column.date", VOUCHER.DATED_ON)
                        .filtered())
                .with(Column.text(
                                "text", "finance.column.text", coalesce(nullif(POSTING.TEXT, inline("")), VOUCHER.TEXT))
                        .searched())
                .with(Column.choice(
                                "account",
                                "finance.column.account",
                                POSTING.ACCOUNT,
                                accounts.stream()
                                        .map(account -> Choice.named(account.code(), account.label(lang)))
                                        .toList())
                        .filtered())
                .with(Column.choice(
                                "activity",
                                "finance.column.activity",
                                POSTING.COST_OBJECT,
                                objects.stream()
                                        .map(object -> Choice.named(object.code(), object.name(lang)))
                                        .toList())
                        .filtered())
                .with(Column.money("amount", "finance.column.amount", POSTING.AMOUNT)
                        .filtered())
                .with(Column.yesNo("constructed", "finance.column.constructed", ENTRY_BATCH.CONSTRUCTED)
                        .filtered())
                .with(Column.text("accountName", "finance.column.accountName", concat(accountName))
                        .hidden())
                .with(Column.text("municipality", "finance.column.municipality", POSTING.MUNICIPALITY)
                        .hidden()
                        .searched())
                .sortedBy("voucher")
                .whenEmpty("finance.postings.none");
    }

    private static VoucherNumber number(Record row) {
        return new VoucherNumber(row.get(POSTING.FISCAL_YEAR), row.get(POSTING.VOUCHER_NUMBER));
    }
}
