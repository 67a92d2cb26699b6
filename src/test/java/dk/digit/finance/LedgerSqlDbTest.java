package dk.digit.finance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.platform.sql.TestDatabase;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jooq.DSLContext;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;

/// What the database itself refuses, tried as the application's role and as the owner of the tables.
class LedgerSqlDbTest {

    private static TestDatabase database;

    @BeforeAll
    static void open() {
        database = TestDatabase.migrated();
        BooksFixture.opened(database);
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    private static void batch(DSLContext sql, int year, int vouchers) {
        sql.execute(
                "insert into finance.entry_batch (kind, fiscal_year, voucher_count, created_by) values ('MANUAL', ?, ?, 'test')",
                year,
                vouchers);
    }

    /// A voucher with the first number of the newest batch plus `offset`.
    private static void voucher(DSLContext sql, int offset, String day, String... amounts) {
        sql.execute(
                "insert into finance.voucher (fiscal_year, number, batch_id, dated_on, text, posting_count) "
                        + "select fiscal_year, number_from + ?, id, ?::date, 'x', ? from finance.entry_batch order by id desc limit 1",
                offset,
                day,
                Math.max(2, amounts.length));
        int line = 0;
        for (String amount : amounts) {
            sql.execute(
                    "insert into finance.posting (fiscal_year, voucher_number, line, amount, account) "
                            + "select fiscal_year, number_from + ?, ?, ?::numeric, '3010' from finance.entry_batch order by id desc limit 1",
                    offset,
                    ++line,
                    amount);
        }
    }

    private static void inTransaction(java.util.function.Consumer<DSLContext> work) {
        database.dsl().transaction(configuration -> work.accept(configuration.dsl()));
    }

    private static void refused(String constraint, ThrowingCallable work) {
        assertThatThrownBy(work)
                .rootCause()
                .isInstanceOfSatisfying(
                        PSQLException.class,
                        e -> assertThat(e.getServerErrorMessage().getConstraint())
                                .isEqualTo(constraint));
    }

    private static int lastNumber() {
        return database.dsl()
                .fetchSingle("select last_voucher_number from finance.fiscal_year where year = 2024")
                .get(0, Integer.class);
    }

    private static void balanced() {
        inTransaction(sql -> {
            batch(sql, 2024, 1);
            voucher(sql, 0, "2024-03-01", "100.00", "-100.00");
        });
    }

    @Test
    void a_balanced_voucher_is_taken() {
        int before = lastNumber();

        balanced();

        assertThat(lastNumber()).isEqualTo(before + 1);
    }

    @Test
    void an_unbalanced_voucher_is_refused_when_the_transaction_ends() {
        refused(
                "voucher_balanced",
                () -> inTransaction(sql -> {
                    batch(sql, 2024, 1);
                    voucher(sql, 0, "2024-03-01", "100.00", "-99.99");
                }));
    }

    @Test
    void a_posted_voucher_cannot_be_changed_not_even_by_the_owner_of_the_tables() {
        balanced();

        refused(
                "posting_append_only",
                () -> database.asOwner(sql -> sql.execute("update finance.posting set amount = amount + 1")));
        refused(
                "voucher_append_only",
                () -> database.asOwner(sql -> sql.execute("update finance.voucher set text = 'other'")));
        refused("posting_append_only", () -> database.asOwner(sql -> sql.execute("delete from finance.posting")));
        refused("posting_append_only", () -> database.asOwner(sql -> sql.execute("truncate finance.posting")));
        refused(
                "entry_batch_append_only",
                () -> database.asOwner(sql -> sql.execute("update finance.entry_batch set created_by = 'other'")));
    }

    @Test
    void the_application_has_no_right_to_change_what_is_posted() {
        for (String change : new String[] {
            "update finance.posting set amount = 1",
            "delete from finance.voucher",
            "truncate finance.posting",
            "update finance.fiscal_year set last_voucher_number = 0"
        }) {
            assertThatThrownBy(() -> database.dsl().execute(change))
                    .as(change)
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_posted_voucher_takes_no_further_postings() {
        balanced();

        refused(
                "posting_voucher_sealed",
                () -> inTransaction(sql -> {
                    sql.execute("insert into finance.posting (fiscal_year, voucher_number, line, amount, account) "
                            + "values (2024, 1, 3, 5, '3010'), (2024, 1, 4, -5, '3010')");
                }));
    }

    @Test
    void a_posted_voucher_takes_no_postings_beside_a_new_batch_either() {
        balanced();

        refused(
                "posting_voucher_sealed",
                () -> inTransaction(sql -> {
                    batch(sql, 2024, 1);
                    voucher(sql, 0, "2024-03-01", "100.00", "-100.00");
                    sql.execute("insert into finance.posting (fiscal_year, voucher_number, line, amount, account) "
                            + "values (2024, 1, 3, 5, '3010'), (2024, 1, 4, -5, '3010')");
                }));
    }

    @Test
    void a_batch_of_an_earlier_transaction_takes_no_vouchers() {
        balanced();

        refused("voucher_batch_sealed", () -> inTransaction(sql -> voucher(sql, 1, "2024-03-01", "100.00", "-100.00")));
    }

    @Test
    void a_number_is_not_left_out() {
        refused(
                "voucher_numbers_without_gap",
                () -> inTransaction(sql -> {
                    batch(sql, 2024, 2);
                    voucher(sql, 0, "2024-03-01", "100.00", "-100.00");
                }));
    }

    @Test
    void a_number_outside_the_batch_is_refused() {
        refused(
                "voucher_batch_sealed",
                () -> inTransaction(sql -> {
                    batch(sql, 2024, 1);
                    voucher(sql, 7, "2024-03-01", "100.00", "-100.00");
                }));
    }

    @Test
    void a_batch_that_is_rolled_back_gives_its_numbers_back() {
        int before = lastNumber();
        refused("voucher_numbers_without_gap", () -> inTransaction(sql -> batch(sql, 2024, 5)));

        assertThat(lastNumber()).isEqualTo(before);
    }

    @Test
    void a_voucher_has_the_postings_that_it_says() {
        refused(
                "voucher_complete",
                () -> inTransaction(sql -> {
                    batch(sql, 2024, 1);
                    sql.execute(
                            "insert into finance.voucher (fiscal_year, number, batch_id, dated_on, text, posting_count) "
                                    + "select fiscal_year, number_from, id, '2024-03-01', 'x', 2 from finance.entry_batch order by id desc limit 1");
                }));
    }

    @Test
    void a_closed_year_takes_nothing() {
        refused("entry_batch_year_open", () -> inTransaction(sql -> batch(sql, 2023, 1)));
    }

    @Test
    void a_closed_year_stays_closed() {
        refused(
                "fiscal_year_locked",
                () -> database.asOwner(
                        sql -> sql.execute(
                                "update finance.fiscal_year set state = 'OPEN', closed_at = null, closed_by = null where year = 2023")));
        refused(
                "fiscal_year_locked",
                () -> database.asOwner(sql -> sql.execute("delete from finance.fiscal_year where year = 2024")));
    }

    @Test
    void a_voucher_is_dated_within_its_year() {
        refused(
                "voucher_within_year",
                () -> inTransaction(sql -> {
                    batch(sql, 2024, 1);
                    voucher(sql, 0, "2025-01-01", "100.00", "-100.00");
                }));
    }

    @Test
    void an_account_that_asks_for_an_activity_gets_one() {
        refused(
                "posting_object_fits_account",
                () -> inTransaction(sql -> {
                    batch(sql, 2024, 1);
                    voucher(sql, 0, "2024-03-01");
                    sql.execute(
                            "insert into finance.posting (fiscal_year, voucher_number, line, amount, account) "
                                    + "select fiscal_year, number_from, 1, 5, '4030' from finance.entry_batch order by id desc limit 1");
                }));
    }

    @Test
    void a_voucher_is_reversed_once_and_exactly() {
        balanced();
        refused(
                "voucher_reversal_exact",
                () -> inTransaction(sql -> {
                    sql.execute(
                            "insert into finance.entry_batch (kind, fiscal_year, voucher_count, created_by) values ('REVERSAL', 2024, 1, 'test')");
                    sql.execute(
                            "insert into finance.voucher (fiscal_year, number, batch_id, dated_on, text, posting_count, reverses_year, reverses_number, reason) "
                                    + "select fiscal_year, number_from, id, '2024-03-01', 'x', 2, 2024, 1, 'why' from finance.entry_batch order by id desc limit 1");
                    sql.execute(
                            "insert into finance.posting (fiscal_year, voucher_number, line, amount, account) "
                                    + "select fiscal_year, number_from, g, case g when 1 then 5 else -5 end, case g when 1 then '3010' else '3020' end "
                                    + "from (select * from finance.entry_batch order by id desc limit 1) b, generate_series(1, 2) g");
                }));
    }
}
