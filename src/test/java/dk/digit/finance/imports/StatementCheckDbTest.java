package dk.digit.finance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.finance.BooksFixture;
import dk.digit.platform.check.Finding;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.tabular.Outcome;
import dk.digit.platform.text.Lang;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StatementCheckDbTest {

    private TestDatabase database;
    private BooksFixture books;
    private StatementCheck check;
    private String printed;

    @BeforeEach
    void open() throws IOException {
        database = TestDatabase.migrated();
        books = new BooksFixture(database);
        check = new StatementCheck(new PrintedStatements(books.sql()), books.ledger());
        try (var in = getClass().getResourceAsStream("/dk/digit/demo/accounts.csv")) {
            printed = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private Outcome bring(String file) throws IOException {
        return new StatementImport(new PrintedStatements(books.sql()), books.transactions())
                .run(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "accounts.csv", false, n -> {});
    }

    private List<String> findings() {
        return check.run().stream()
                .map(Finding::what)
                .map(what -> what.text(Lang.DA))
                .toList();
    }

    @Test
    void the_printed_lines_of_2023_lack_one_deviation_and_nothing_else() throws IOException {
        assertThat(bring(printed).created()).isEqualTo(17);

        assertThat(findings())
                .containsExactly(
                        "Linjen \"Nye analyser\" mangler 3.521,16 under Afvigelser. Afvigelsen er indtægter plus udgifter.");
        assertThat(check.run().getFirst().place()).isEqualTo("2023, Nye analyser");
    }

    @Test
    void put_right_they_add_up() throws IOException {
        bring(printed);
        bring(printed.replace("Nye analyser;;3.521,16;", "Nye analyser;;3.521,16;3.521,16"));

        assertThat(findings()).isEmpty();
    }

    @Test
    void the_same_lines_again_change_nothing() throws IOException {
        bring(printed);

        assertThat(bring(printed).unchanged()).isEqualTo(17);
    }

    @Test
    void a_wrong_amount_in_a_column_is_found_at_the_total() throws IOException {
        bring(printed.replace("Robotics;;64.340,00;64.340,00", "Robotics;;64.340,01;64.340,01"));

        assertThat(findings()).hasSize(2).anyMatch(what -> what.startsWith("Udgifter i alt er trykt som 3.651.022,31"));
    }

    @Test
    void a_balance_that_does_not_follow_from_the_result_is_found() throws IOException {
        bring(printed.replace("Egenkapital 2023;;;5.127.868,69", "Egenkapital 2023;;;5.127.868,96"));

        assertThat(findings()).hasSize(2).anyMatch(what -> what.contains("Egenkapital 2023"));
    }

    @Test
    void accounts_without_a_year_are_refused() throws IOException {
        var outcome = bring(printed.replace("2023", "i år"));

        assertThat(outcome.accepted()).isFalse();
        assertThat(outcome.refused().getFirst().reason().key()).isEqualTo("finance.statement.noYear");
    }
}
