package dk.digit.finance;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.platform.money.Money;
import dk.digit.platform.sql.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Another program's verdict on our books.
class HledgerExportDbTest {

    private static final LocalDate END = LocalDate.of(2024, 12, 31);

    private static TestDatabase database;
    private static BooksFixture books;

    @TempDir
    Path folder;

    @BeforeAll
    static void open() {
        database = TestDatabase.migrated();
        books = BooksFixture.opened(database);
        books.post(BooksFixture.rent("1.234,56"));
        var number = books.post(BooksFixture.rent("99,90"));
        books.get(() -> books.ledger().reverse(number, BooksFixture.DAY, "Fejl; (dobbelt | betalt)"));
        books.post(new NewVoucher(
                BooksFixture.DAY,
                "Rådgivning; æøå (ERP) | test",
                List.of(
                        BooksFixture.posting("4030", "erp", "1.275.306,80"),
                        BooksFixture.posting("9010", null, "-1.275.306,80"))));
    }

    @AfterAll
    static void drop() {
        database.close();
    }

    private static String journal() {
        var out = new ByteArrayOutputStream();
        books.run(() -> {
            try {
                new HledgerExport(books.sql(), new Chart(books.sql())).write(out, END);
            } catch (IOException e) {
                throw new AssertionError(e);
            }
        });
        return out.toString(StandardCharsets.UTF_8);
    }

    private record Verdict(int exit, String output) {}

    private Verdict hledger(String journal, String... arguments) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("digit.journal"), journal, StandardCharsets.UTF_8);
        var command = new ArrayList<>(List.of("hledger", "-f", file.toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        // The encoding that hledger reads files in: what a bare machine has.
        builder.environment().put("LC_ALL", "C");
        var process = builder.start();
        var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Verdict(process.waitFor(), output);
    }

    @Test
    void hledger_finds_nothing_wrong_even_when_strict() throws Exception {
        assertThat(hledger(journal(), "check")).isEqualTo(new Verdict(0, ""));
        assertThat(hledger(journal(), "check", "--strict")).isEqualTo(new Verdict(0, ""));
    }

    @Test
    void its_balances_are_ours() throws Exception {
        var output =
                hledger(journal(), "balance", "--flat", "-N", "-E", "-O", "csv").output();

        var ours = database.dsl()
                .fetch(
                        "select account, coalesce(cost_object, '') as object, sum(amount) as amount from finance.posting group by 1, 2 order by 1, 2");
        for (var row : ours) {
            var amount = Money.of(row.get("amount", java.math.BigDecimal.class)).toApi();
            var expected = amount.equals("0.00") ? "0" : amount + " DKK";
            assertThat(output.lines()
                            .filter(line -> line.contains(":" + row.get("account") + " ")
                                    && line.contains(row.get("object", String.class))))
                    .as(row.toString())
                    .anyMatch(line -> line.endsWith("\"" + expected + "\""));
        }
    }

    @Test
    void an_oere_changed_in_any_amount_is_noticed() throws Exception {
        var journal = journal();
        var amounts = java.util.regex.Pattern.compile("\\d+\\.\\d\\d(?= DKK)").matcher(journal);
        int tried = 0;
        while (amounts.find()) {
            var digits = amounts.group();
            char last = digits.charAt(digits.length() - 1);
            var changed = digits.substring(0, digits.length() - 1) + (char) (last == '9' ? '8' : last + 1);
            var broken = journal.substring(0, amounts.start()) + changed + journal.substring(amounts.end());
            assertThat(hledger(broken, "check").exit())
                    .as(amounts.start() + ": " + digits)
                    .isNotZero();
            tried++;
        }
        assertThat(tried).isGreaterThan(10);
    }

    @Test
    void an_oere_changed_on_both_sides_of_a_voucher_is_noticed() throws Exception {
        var broken = journal().replaceFirst("1275306\\.80", "1275306.81").replaceFirst("-1275306\\.80", "-1275306.81");

        assertThat(hledger(broken, "check").exit()).isNotZero();
    }

    @Test
    void the_journal_is_the_same_every_time_and_plain_ascii() {
        assertThat(journal()).isEqualTo(journal());
        assertThat(journal().chars().allMatch(c -> c == '\n' || c >= ' ' && c < 127))
                .isTrue();
    }
}
