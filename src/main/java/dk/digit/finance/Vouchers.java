package dk.digit.finance;

import static dk.digit.finance.db.Tables.ENTRY_BATCH;
import static dk.digit.finance.db.Tables.POSTING;
import static dk.digit.finance.db.Tables.VOUCHER;

import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.money.Money;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The stored vouchers: entered in batches, never changed.
@Component
class Vouchers {

    private final DSLContext sql;

    Vouchers(DSLContext sql) {
        this.sql = sql;
    }

    /// What a voucher takes back, and why.
    record Reversal(VoucherNumber of, String reason) {}

    /// Enters vouchers of one year together. Runs in the caller's transaction; what the database has
    /// against a voucher it says here already, not only when the transaction ends.
    ///
    /// @return their numbers, in the order of `vouchers`
    List<VoucherNumber> enter(NewBatch batch, int year, List<NewVoucher> vouchers, @Nullable Reversal reversal) {
        var entered = sql.insertInto(ENTRY_BATCH)
                .set(ENTRY_BATCH.KIND, batch.kind().name())
                .set(ENTRY_BATCH.FISCAL_YEAR, year)
                .set(ENTRY_BATCH.VOUCHER_COUNT, vouchers.size())
                // Both are taken by the database; not null wants something here.
                .set(ENTRY_BATCH.NUMBER_FROM, 0)
                .set(ENTRY_BATCH.NUMBER_TO, 0)
                .set(ENTRY_BATCH.CONSTRUCTED, batch.constructed())
                .set(ENTRY_BATCH.REMARK, batch.remark())
                .set(ENTRY_BATCH.DECISION_ID, batch.decision())
                .set(ENTRY_BATCH.CREATED_BY, CurrentActor.get().username())
                .returningResult(ENTRY_BATCH.ID, ENTRY_BATCH.NUMBER_FROM)
                .fetchSingle();
        var numbers = new ArrayList<VoucherNumber>(vouchers.size());
        for (int i = 0; i < vouchers.size(); i++) {
            numbers.add(new VoucherNumber(year, entered.value2() + i));
        }
        insertVouchers(entered.value1(), numbers, vouchers, reversal);
        insertPostings(numbers, vouchers);
        sql.execute("set constraints finance.entry_batch_verified immediate");
        sql.execute("set constraints finance.entry_batch_verified deferred");
        return numbers;
    }

    private void insertVouchers(
            long batch, List<VoucherNumber> numbers, List<NewVoucher> vouchers, @Nullable Reversal reversal) {
        var insert = sql.insertInto(
                VOUCHER,
                VOUCHER.FISCAL_YEAR,
                VOUCHER.NUMBER,
                VOUCHER.BATCH_ID,
                VOUCHER.DATED_ON,
                VOUCHER.TEXT,
                VOUCHER.POSTING_COUNT,
                VOUCHER.REVERSES_YEAR,
                VOUCHER.REVERSES_NUMBER,
                VOUCHER.REASON);
        for (int i = 0; i < numbers.size(); i++) {
            var voucher = vouchers.get(i);
            insert = insert.values(
                    numbers.get(i).year(),
                    numbers.get(i).number(),
                    batch,
                    voucher.datedOn(),
                    voucher.text(),
                    voucher.postings().size(),
                    reversal == null ? null : reversal.of().year(),
                    reversal == null ? null : reversal.of().number(),
                    reversal == null ? null : reversal.reason());
        }
        insert.execute();
    }

    private void insertPostings(List<VoucherNumber> numbers, List<NewVoucher> vouchers) {
        var insert = sql.insertInto(
                POSTING,
                POSTING.FISCAL_YEAR,
                POSTING.VOUCHER_NUMBER,
                POSTING.LINE,
                POSTING.AMOUNT,
                POSTING.ACCOUNT,
                POSTING.COST_OBJECT,
                POSTING.MUNICIPALITY,
                POSTING.TEXT);
        for (int i = 0; i < numbers.size(); i++) {
            int line = 0;
            for (var posting : vouchers.get(i).postings()) {
                insert = insert.values(
                        numbers.get(i).year(),
                        numbers.get(i).number(),
                        ++line,
                        posting.amount().toBigDecimal(),
                        posting.account(),
                        posting.costObject(),
                        posting.municipality(),
                        posting.text());
            }
        }
        insert.execute();
    }

    /// What was posted, as it would be entered again.
    @Nullable
    NewVoucher read(VoucherNumber number) {
        var postings = sql.select(
                        POSTING.ACCOUNT, POSTING.COST_OBJECT, POSTING.AMOUNT, POSTING.TEXT, POSTING.MUNICIPALITY)
                .from(POSTING)
                .where(POSTING.FISCAL_YEAR.eq(number.year()), POSTING.VOUCHER_NUMBER.eq(number.number()))
                .orderBy(POSTING.LINE)
                .fetch(row ->
                        new NewPosting(row.value1(), row.value2(), Money.of(row.value3()), row.value4(), row.value5()));
        return sql.select(VOUCHER.DATED_ON, VOUCHER.TEXT)
                .from(VOUCHER)
                .where(VOUCHER.FISCAL_YEAR.eq(number.year()), VOUCHER.NUMBER.eq(number.number()))
                .fetchOne(row -> new NewVoucher(row.value1(), row.value2(), postings));
    }

    /// The voucher that takes `number` back, or null.
    @Nullable
    VoucherNumber reversalOf(VoucherNumber number) {
        return sql.select(VOUCHER.FISCAL_YEAR, VOUCHER.NUMBER)
                .from(VOUCHER)
                .where(VOUCHER.REVERSES_YEAR.eq(number.year()), VOUCHER.REVERSES_NUMBER.eq(number.number()))
                .fetchOne(row -> new VoucherNumber(row.value1(), row.value2()));
    }

    boolean isConstructed(VoucherNumber number) {
        return sql.select(ENTRY_BATCH.CONSTRUCTED)
                .from(VOUCHER)
                .join(ENTRY_BATCH)
                .on(ENTRY_BATCH.ID.eq(VOUCHER.BATCH_ID))
                .where(VOUCHER.FISCAL_YEAR.eq(number.year()), VOUCHER.NUMBER.eq(number.number()))
                .fetchOptional(ENTRY_BATCH.CONSTRUCTED)
                .orElse(false);
    }

    long constructedIn(int year) {
        var count = DSL.sum(ENTRY_BATCH.VOUCHER_COUNT);
        return sql.select(DSL.coalesce(count, BigDecimal.ZERO))
                .from(ENTRY_BATCH)
                .where(ENTRY_BATCH.FISCAL_YEAR.eq(year))
                .and(ENTRY_BATCH.CONSTRUCTED)
                .fetchSingle()
                .value1()
                .longValueExact();
    }

    /// Whether a batch of that kind was entered in the year and is not taken back.
    boolean has(BatchKind kind, int year) {
        return sql.fetchExists(sql.selectOne()
                .from(ENTRY_BATCH)
                .where(ENTRY_BATCH.KIND.eq(kind.name()), ENTRY_BATCH.FISCAL_YEAR.eq(year))
                .andNotExists(sql.selectOne()
                        .from(VOUCHER)
                        .where(
                                VOUCHER.REVERSES_YEAR.eq(ENTRY_BATCH.FISCAL_YEAR),
                                VOUCHER.REVERSES_NUMBER.between(ENTRY_BATCH.NUMBER_FROM, ENTRY_BATCH.NUMBER_TO))));
    }
}
