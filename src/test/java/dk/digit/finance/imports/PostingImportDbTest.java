package dk.digit.finance.imports;

import static org.assertj.core.api.Assertions.assertThat;

import dk.digit.association.AssociationFixture;
import dk.digit.finance.BooksFixture;
import dk.digit.finance.VoucherNumber;
import dk.digit.platform.sql.TestDatabase;
import dk.digit.platform.tabular.Outcome;
import dk.digit.platform.tabular.Table;
import dk.digit.platform.text.Lang;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostingImportDbTest {

    private static final String HEADER = "Bilagsnr;Tekst;Konto;Aktivitet;Dato;Beløb\n";
    private static final String GOOD = HEADER
            + "K-1;Rådgivning;4030;ERP;01-03-2024;1.275.306,80\n"
            + "K-1;Betaling;9010;;01-03-2024;-1.275.306,80\n"
            + "K-2;Husleje;3010;;2.3.2024;798081\n"
            + "K-2;Husleje;9010;;2.3.2024;-798.081,00 kr.\n";

    private TestDatabase database;
    private BooksFixture books;
    private PostingImport importer;

    @BeforeEach
    void open() {
        database = TestDatabase.migrated();
        books = BooksFixture.opened(database);
        importer = new PostingImport(
                books.ledger(),
                AssociationFixture.on(books.sql()).association(),
                new Staging(books.sql()),
                books.transactions());
    }

    @AfterEach
    void drop() {
        database.close();
    }

    private Outcome bring(String file) {
        return bring(file.getBytes(StandardCharsets.UTF_8), "postings.csv", false);
    }

    private Outcome bring(byte[] file, String name, boolean dryRun) {
        return bring(new ByteArrayInputStream(file), name, dryRun);
    }

    private Outcome bring(InputStream file, String name, boolean dryRun) {
        try {
            return importer.run(file, name, dryRun, rows -> {});
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private int postings() {
        return database.dsl()
                .fetchSingle("select count(*)::integer from finance.posting")
                .get(0, Integer.class);
    }

    private void refused(Outcome outcome, Long row, String key) {
        assertThat(outcome.accepted()).isFalse();
        assertThat(outcome.refused()).extracting(Outcome.RowRefusal::row).contains(row);
        assertThat(outcome.refused())
                .extracting(refusal -> refusal.reason().key())
                .contains(key);
        outcome.refused().forEach(refusal -> {
            assertThat(refusal.reason().text(Lang.DA)).isNotBlank();
            assertThat(refusal.reason().text(Lang.EN)).isNotBlank();
        });
        assertThat(postings()).isZero();
    }

    // ---- good files

    @Test
    void postings_become_vouchers_with_numbers_in_the_order_of_the_file() {
        var outcome = bring(GOOD);

        assertThat(outcome).isEqualTo(new Outcome(false, 4, 4, 0, 0, 0, java.util.List.of()));
        assertThat(database.dsl()
                        .fetch(
                                "select number, external_reference, text, posting_count from finance.voucher where fiscal_year = 2024 order by number")
                        .intoMaps())
                .extracting(row -> row.get("number") + " " + row.get("external_reference") + " " + row.get("text"))
                .containsExactly("1 K-1 Rådgivning", "2 K-2 Husleje");
        assertThat(database.dsl()
                        .fetch("select amount, source_row from finance.posting where account = '4030'")
                        .intoMaps()
                        .toString())
                .contains("1275306.80")
                .contains("source_row=2");
    }

    @Test
    void columns_may_stand_in_any_order_under_any_of_their_names() {
        var outcome = bring("Amount,Ignored,Posting date,Account,Description,Activity,Voucher no\n"
                + "\"100,50\",x,2024-03-01,3010,Rent,,A\n"
                + "\"-100,50\",x,2024-03-01,9010,Rent,,A\n");

        assertThat(outcome.accepted()).isTrue();
        assertThat(postings()).isEqualTo(2);
    }

    @Test
    void a_byte_order_mark_and_blank_rows_do_no_harm() {
        var outcome = bring("\uFEFF" + GOOD.replace("K-2;Husleje;3010", "\n;;;;;\nK-2;Husleje;3010"));

        assertThat(outcome.created()).isEqualTo(4);
    }

    @Test
    void the_same_file_again_creates_nothing() {
        bring(GOOD);

        var again = bring(GOOD);

        assertThat(again.created()).isZero();
        assertThat(again.unchanged()).isEqualTo(4);
        assertThat(postings()).isEqualTo(4);
    }

    @Test
    void a_longer_file_creates_what_is_new_in_it() {
        bring(GOOD);

        var more = bring(GOOD + "K-3;Møde;3030;;03-03-2024;10,00\nK-3;Møde;9010;;03-03-2024;-10,00\n");

        assertThat(more.created()).isEqualTo(2);
        assertThat(more.unchanged()).isEqualTo(4);
    }

    @Test
    void a_dry_run_tells_the_same_and_changes_nothing() {
        var outcome = bring(GOOD.getBytes(StandardCharsets.UTF_8), "postings.csv", true);

        assertThat(outcome).isEqualTo(new Outcome(true, 4, 4, 0, 0, 0, java.util.List.of()));
        assertThat(postings()).isZero();
        assertThat(bring(GOOD).created()).isEqualTo(4);
    }

    @Test
    void a_voucher_that_was_changed_outside_is_refused_until_it_is_reversed_here() {
        bring(GOOD);
        var changed = GOOD.replace("798081", "798082").replace("798.081,00", "798.082,00");

        var outcome = bring(changed);

        assertThat(outcome.refused()).hasSize(1);
        assertThat(outcome.refused().getFirst().row()).isEqualTo(4);
        assertThat(outcome.refused().getFirst().reason().key()).isEqualTo("finance.import.changed");
        assertThat(postings()).isEqualTo(4);

        books.get(() -> books.ledger().reverse(new VoucherNumber(2024, 2), LocalDate.of(2024, 3, 5), "Rettet i ERP"));

        assertThat(bring(changed).created()).isEqualTo(2);
        assertThat(bring(changed).unchanged()).isEqualTo(4);
        assertThat(bring(GOOD).created()).isZero();
    }

    @Test
    void an_excel_workbook_with_numbers_and_dates_is_read() throws IOException {
        var outcome = bring(
                workbook(sheet -> {
                    row(sheet, 1, "X-1", "Husleje", "", LocalDate.of(2024, 3, 1), 3010, 0.1 + 0.2);
                    row(sheet, 2, "X-1", "Husleje", "", LocalDate.of(2024, 3, 1), 9010, -0.3);
                }),
                "postings.xlsx",
                false);

        assertThat(outcome.refused()).isEmpty();
        assertThat(outcome.created()).isEqualTo(2);
    }

    // ---- broken files

    @Test
    void an_empty_file_is_refused() {
        refused(bring(""), null, "platform.table.empty");
    }

    @Test
    void a_file_with_headings_only_is_refused() {
        refused(bring(HEADER), (Long) null, "finance.import.noRows");
    }

    @Test
    void another_encoding_is_refused_at_its_row() {
        var file = (HEADER.replace("ø", "oe").replace("Beloeb", "Amount")
                        + "K-1;Rent;3010;;01-03-2024;5\nK-1;Lønninger;9010;;01-03-2024;-5\n")
                .getBytes(Charset.forName("windows-1252"));

        refused(bring(file, "postings.csv", false), 3L, "platform.table.notUtf8");
    }

    @Test
    void a_missing_column_is_named() {
        var outcome = bring("Bilagsnr;Tekst;Konto;Aktivitet;Dato\nK-1;x;3010;;01-03-2024\n");

        refused(outcome, 1L, "finance.import.noColumn");
        assertThat(outcome.refused().getFirst().reason().text(Lang.DA)).contains("Beløb");
    }

    @Test
    void an_unknown_account_is_refused() {
        refused(bring(GOOD.replace(";3010;", ";3999;")), 4L, "finance.posting.unknownAccount");
    }

    @Test
    void an_unknown_activity_is_refused() {
        refused(bring(GOOD.replace(";ERP;", ";EPR;")), 2L, "finance.posting.unknownActivity");
    }

    @Test
    void an_unbalanced_voucher_is_refused_at_its_first_row() {
        var outcome = bring(GOOD.replace("-798.081,00", "-798.080,99"));

        refused(outcome, 4L, "finance.import.unbalanced");
        assertThat(outcome.refusedRows()).isEqualTo(1);
    }

    @Test
    void a_refused_row_is_not_also_called_unbalanced() {
        assertThat(bring(GOOD.replace(";3010;", ";3999;")).refusedRows()).isEqualTo(1);
    }

    @Test
    void the_31_of_February_is_refused() {
        refused(bring(GOOD.replace("2.3.2024;798081", "31-02-2024;798081")), 4L, "finance.import.noSuchDay");
    }

    @Test
    void an_amount_in_English_notation_is_refused() {
        refused(bring(GOOD.replace(";1.275.306,80", ";1.275,306.80")), 2L, "finance.import.notAnAmount");
    }

    @Test
    void an_amount_of_nothing_is_refused() {
        refused(bring(GOOD.replace(";798081", ";0,00")), 4L, "finance.posting.zero");
    }

    @Test
    void a_day_in_a_closed_year_is_refused() {
        refused(bring(GOOD.replace("2.3.2024", "2.3.2023")), 4L, "finance.voucher.yearClosed");
    }

    @Test
    void a_day_in_a_year_that_is_not_in_the_books_is_refused() {
        refused(bring(GOOD.replace("2.3.2024", "2.3.2031")), 4L, "finance.voucher.noYear");
    }

    @Test
    void a_line_of_a_gigabyte_is_refused_without_being_read() {
        var line = new InputStream() {
            private final byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
            private long read;

            @Override
            public int read() {
                return read < header.length ? header[(int) read++] : read++ < 1L << 30 ? 'x' : -1;
            }
        };

        var outcome = bring(line, "postings.csv", false);

        refused(outcome, 2L, "platform.table.rowTooLong");
        assertThat(line.read).isLessThan(10L * Table.LONGEST_ROW);
    }

    @Test
    void a_quoted_field_that_never_ends_is_refused() {
        refused(bring(GOOD + "\"K-3;x\n"), 6L, "platform.table.badQuotes");
    }

    @Test
    void formulas_are_refused_at_their_row() throws IOException {
        var file = workbook(sheet -> {
            row(sheet, 1, "X-1", "Husleje", "", LocalDate.of(2024, 3, 1), 3010, 5);
            row(sheet, 2, "X-1", "Husleje", "", LocalDate.of(2024, 3, 1), 9010, 0);
            sheet.formula(2, 5, "-F2");
        });

        refused(bring(file, "postings.xlsx", false), 3L, "platform.table.formula");
    }

    @Test
    void merged_cells_are_refused_at_their_row() throws IOException {
        var file = workbook(sheet -> {
            row(sheet, 1, "X-1", "Husleje", "", LocalDate.of(2024, 3, 1), 3010, 5);
            row(sheet, 2, "X-1", "Husleje", "", LocalDate.of(2024, 3, 1), 9010, -5);
            sheet.range(1, 0, 2, 0).merge();
        });

        refused(bring(file, "postings.xlsx", false), 2L, "platform.table.mergedCells");
    }

    @Test
    void an_archive_that_is_no_workbook_is_refused() {
        refused(
                bring(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, "postings.xlsx", false),
                null,
                "platform.table.brokenExcel");
    }

    @Test
    void a_workbook_of_the_old_format_is_refused() {
        refused(
                bring(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, "postings.xls", false),
                null,
                "platform.table.oldExcel");
    }

    @Test
    void every_row_of_a_file_that_is_all_wrong_is_counted_and_the_first_are_told() {
        var file = new StringBuilder(HEADER);
        for (int i = 0; i < 5_000; i++) {
            file.append("K-1;x;1;;01-03-2024;1\n");
        }

        var outcome = bring(file.toString());

        assertThat(outcome.refusedRows()).isEqualTo(5_000);
        assertThat(outcome.refused()).hasSize(Outcome.SHOWN);
        assertThat(postings()).isZero();
    }

    @Test
    void vouchers_that_are_all_unbalanced_are_counted_too() {
        var file = new StringBuilder(HEADER);
        for (int i = 0; i < 3_000; i++) {
            file.append("K-" + i + ";x;3010;;01-03-2024;1\nK-" + i + ";x;9010;;01-03-2024;-2\n");
        }

        var outcome = bring(file.toString());

        assertThat(outcome.refusedRows()).isEqualTo(3_000);
        assertThat(outcome.refused()).hasSize(Outcome.SHOWN);
    }

    @Test
    void a_large_file_again_after_the_ledger_has_grown_creates_nothing() {
        var file = new StringBuilder(HEADER);
        for (int i = 0; i < 20_000; i++) {
            file.append("K-" + i + ";x;3010;;01-03-2024;1,05\nK-" + i + ";x;9010;;01-03-2024;-1,05\n");
        }

        assertThat(bring(file.toString()).created()).isEqualTo(40_000);
        assertThat(bring(file.toString()).unchanged()).isEqualTo(40_000);
    }

    private interface Rows {
        void write(Worksheet sheet);
    }

    private static byte[] workbook(Rows rows) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "test", "1.0")) {
            var sheet = workbook.newWorksheet("Posteringer");
            var headings = HEADER.strip().split(";");
            for (int i = 0; i < headings.length; i++) {
                sheet.value(0, i, headings[i]);
            }
            rows.write(sheet);
        }
        return out.toByteArray();
    }

    private static void row(
            Worksheet sheet,
            int row,
            String reference,
            String text,
            String activity,
            LocalDate day,
            int account,
            double amount) {
        sheet.value(row, 0, reference);
        sheet.value(row, 1, text);
        sheet.value(row, 2, account);
        sheet.value(row, 3, activity);
        sheet.value(row, 4, day);
        sheet.style(row, 4).format("dd-MM-yyyy").set();
        sheet.value(row, 5, amount);
    }
}
