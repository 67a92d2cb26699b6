package dk.digit.finance;

import dk.digit.platform.money.Money;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.Bilingual;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// The ledger on a real database, with 2023 closed and 2024 open, and an activity `erp` to spend on.
public final class BooksFixture {

    public static final LocalDate DAY = LocalDate.of(2024, 3, 1);

    private final TestDatabase database;
    private final PlatformTransactionManager transactions;
    private final DSLContext sql;
    private final Ledger ledger;

    public BooksFixture(TestDatabase database) {
        this.database = database;
        transactions = new JdbcTransactionManager(database.dataSource());
        sql = DSL.using(new TransactionAwareDataSourceProxy(database.dataSource()), SQLDialect.POSTGRES);
        ledger = new Ledger(new Years(sql, Clock.systemUTC()), new Chart(sql), new Vouchers(sql), new Statements(sql));
    }

    public static BooksFixture opened(TestDatabase database) {
        var books = new BooksFixture(database);
        books.run(() -> {
            books.ledger.begin(2023, Money.ZERO, "");
            books.ledger.openYear(2024);
            books.ledger.addCostObject("erp", new Bilingual("ERP", "ERP"), null);
        });
        return books;
    }

    public Ledger ledger() {
        return ledger;
    }

    public DSLContext sql() {
        return sql;
    }

    public TestDatabase database() {
        return database;
    }

    public PlatformTransactionManager transactions() {
        return transactions;
    }

    public void run(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    public <T> T get(Supplier<T> work) {
        return new TransactionTemplate(transactions).execute(status -> work.get());
    }

    public VoucherNumber post(NewVoucher voucher) {
        return get(() -> ledger.post(voucher));
    }

    public static NewPosting posting(String account, String costObject, String amount) {
        return new NewPosting(account, costObject, Money.parseDanish(amount), "");
    }

    public static NewVoucher rent(String amount) {
        return new NewVoucher(
                DAY, "Husleje", List.of(posting("3010", null, amount), posting("9010", null, "-" + amount)));
    }
}
