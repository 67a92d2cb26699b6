package dk.digit.finance;

import static dk.digit.finance.BooksFixture.posting;
import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.money.Money;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.text.Bilingual;
import dk.digit.portfolio.ActivityId;
import dk.digit.portfolio.PortfolioFixture;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// What was spent on activities by year.
class SpentDbTest {

    private static final ActivityId ERP = PortfolioFixture.ERP;
    private static final ActivityId UNSPENT = new ActivityId("ubrugt");

    private static TestDatabase database;
    private static BooksFixture books;

    @BeforeAll
    static void open() {
        database = TestDatabase.migrated();
        books = BooksFixture.opened(database);
        PortfolioFixture.on(database.dsl()).erp();
        books.run(() -> books.ledger().addCostObject("udbud", new Bilingual("Udbud", "Tender"), "erp"));
        spend("2024-03-01", "udbud", "1.000,50");
        spend("2024-05-01", "udbud", "200,00");
        spend("2024-06-01", "erp", "77,00");
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    private static void spend(String day, String object, String amount) {
        books.post(new NewVoucher(
                LocalDate.parse(day),
                "Konsulent",
                List.of(posting("4010", object, amount), posting("9010", null, "-" + amount))));
    }

    @Test
    void what_was_spent_on_an_activity_is_the_sum_of_its_postings_until_the_day() {
        assertThat(spent("2024-04-30")).containsOnly(Map.entry(2024, Money.parseDanish("1.000,50")));
        assertThat(spent("2024-12-31")).containsOnly(Map.entry(2024, Money.parseDanish("1.200,50")));
    }

    @Test
    void who_has_spent_nothing_is_missing() {
        assertThat(books.ledger().spent(Set.of(ERP, UNSPENT), LocalDate.of(2024, 12, 31)))
                .containsOnlyKeys(ERP);
        assertThat(books.ledger().spent(Set.of(ERP), LocalDate.of(2024, 2, 1))).isEmpty();
        assertThat(books.ledger().spent(Set.of(), LocalDate.of(2024, 12, 31))).isEmpty();
    }

    private static Map<Integer, Money> spent(String day) {
        return books.ledger().spent(Set.of(ERP), LocalDate.parse(day)).get(ERP);
    }
}
