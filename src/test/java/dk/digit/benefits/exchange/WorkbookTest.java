package dk.digit.benefits.exchange;

import static dk.digit.benefits.exchange.WorkbookFixture.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.digit.benefits.cases.CaseModel;
import dk.digit.benefits.cases.Nature;
import dk.digit.benefits.cases.Side;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A business case goes out as a workbook and comes back: with what somebody changed in it, and nothing else.
class WorkbookTest {

    private static final CaseModel CASE = model();

    @TempDir
    private Path folder;

    private static Edited edited() throws IOException {
        return Edited.of(grid(CASE));
    }

    private static List<String> changes(Edited edited) {
        assertThat(refused(edited.grid())).isEmpty();
        return told(differences(CASE, edited.grid()).mine());
    }

    // ---- out

    @Test
    void the_sheets_are_those_of_the_states_model() throws Exception {
        assertThat(grid(CASE).sheets().stream().map(Grid.Sheet::name))
                .containsExactly(
                        "Rapportering",
                        "0 Stamdata",
                        "0.a Muligheder",
                        "1.a Forudsætn. projektudgifter",
                        "1.b Forudsætninger gevinster",
                        "1.c Sammenhænge",
                        "2.a Udgifter",
                        "2.b Økonomiske gevinster",
                        "2.c Ikke-økonomiske gevinster",
                        "DIGIT");
    }

    @Test
    void numbers_are_numbers_and_the_computed_amounts_stand_beside_their_lines() throws Exception {
        var costs = grid(CASE).sheets().get(6).rows();

        assertThat(costs.get(1).cells().subList(0, 2)).containsExactly("1together", "1projekt");
        assertThat(costs.get(0).cells()).contains("12027 (beregnet)", "12030 (beregnet)", "1I alt (beregnet)");
        // 300 hours at 480 kr. in three municipalities; from 2028 at 490 kr. in Køge
        assertThat(costs.get(1).cells()).contains("2432000", "2435000", "21737000");
    }

    @Test
    void the_report_tells_what_comes_out_by_year_and_municipality() throws Exception {
        var report = grid(CASE).sheets().getFirst().rows().stream()
                .map(row -> row.cell(0).text())
                .toList();

        assertThat(report).contains("Netto", "Alle kommuner", "Køge");
    }

    @Test
    void words_that_begin_like_a_formula_are_written_as_words() throws Exception {
        var hostile = model(
                List.of(assumption(
                        1,
                        "timer",
                        "time",
                        Side.COST,
                        "=1+1+cmd|' /C calc'!A0",
                        new dk.digit.benefits.cases.AssumptionValue[0])),
                List.of(line(1, 3, "linje", Nature.EXTERNAL, "@SUM(A1)", "+kr.", null)));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes(hostile, Lang.DA)))) {
            workbook.getSheets()
                    .flatMap(sheet -> {
                        try {
                            return sheet.read().stream();
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .flatMap(row -> row.stream())
                    .filter(cell -> cell != null)
                    .forEach(cell -> assertThat(cell.getType()).isNotEqualTo(CellType.FORMULA));
        }
        assertThat(refused(grid(hostile))).isEmpty();
        assertThat(differences(hostile, grid(hostile)).mine()).isEmpty();
    }

    // ---- in, unchanged

    @Test
    void what_went_out_comes_back_without_changes_in_both_languages() throws Exception {
        for (Lang lang : Lang.values()) {
            var grid = GridReader.read(bytes(CASE, lang));

            assertThat(refused(grid)).isEmpty();
            assertThat(reading(grid).notes()).isEmpty();
            assertThat(differences(CASE, grid).mine()).isEmpty();
            assertThat(differences(CASE, grid).theirs()).isEmpty();
        }
    }

    @Test
    void the_order_of_rows_and_columns_and_empty_rows_are_no_changes() throws Exception {
        var edited = edited();
        for (String sheet : List.of("0.a", "1.a", "1.b", "2.a", "2.b", "2.c")) {
            edited.turnRoundRows(sheet).turnRoundColumns(sheet);
        }
        edited.rows("2.a", rows -> {
            rows.add(new Grid.Row(900, List.of("", "", "")));
            return rows;
        });

        assertThat(changes(edited)).isEmpty();
    }

    @Test
    void what_a_spreadsheet_program_makes_of_a_value_is_that_value() throws Exception {
        assertThat(changes(edited().number("1.a", 2, "Sandsynlig", "480.0000000001")
                        .write("1.a", 2, "Pessimistisk", "520,00")
                        .write("1.b", 2, "Sandsynlig", new GridCell(GridCell.Holds.PERCENT, "0.125"))
                        .write("1.b", 2, "Optimistisk", "20 %")
                        .write("2.a", 2, "Hvert år", new GridCell(GridCell.Holds.YES_NO, "true"))
                        .write("2.b", 2, "Hvert år", "SAND")
                        .write("2.c", 2, "Slags", "quality")
                        .write("1.a", 3, "Kommune", new GridCell(GridCell.Holds.NUMBER, "259"))))
                .isEmpty();
    }

    @Test
    void what_is_computed_is_not_read() throws Exception {
        assertThat(changes(edited().number("2.a", 2, "2027 (beregnet)", "1")
                        .write("2.a", 2, "2028 (beregnet)", new GridCell(GridCell.Holds.FORMULA, "R2"))
                        .without("Rapportering")))
                .isEmpty();
    }

    @Test
    void a_sheet_or_a_column_that_is_missing_leaves_what_it_tells() throws Exception {
        var edited = edited().without("2.b").without("1.b").without("0 ").rows("1.a", rows -> {
            rows.replaceAll(row -> new Grid.Row(
                    row.number(),
                    row.cells().subList(0, Math.min(11, row.cells().size()))));
            return rows;
        });

        assertThat(changes(edited)).isEmpty();
        assertThat(reading(edited.grid()).notes()).isNotEmpty();
    }

    // ---- in, changed

    @Test
    void each_change_is_told_with_its_sheet_row_and_field() throws Exception {
        assertThat(changes(edited().number("1.a", 3, "Sandsynlig", "500")
                        .write("1.a", 2, "Navn", "Timepris")
                        .clear("1.a", 2, "Bemærkning")
                        .write("2.a", 2, "Formel", "timer * timepris * 2")
                        .write("2.c", 2, "Hvert år", "Nej")))
                .containsExactlyInAnyOrder(
                        "1.a 2 timepris NAME_DA Navn på timepris → Timepris",
                        "1.a 2 timepris REMARK_DA Linje 1\nLinje 2 → ",
                        "1.a 3 timepris, Køge, 2028– LIKELY 490 → 500",
                        "2.a 2 together, projekt LINE_FORMULA timer * timepris → timer * timepris * 2",
                        "2.c 2 together, tilfredshed RECURRING true → false");
    }

    @Test
    void the_master_data_change_like_everything_else() throws Exception {
        var edited = edited().rows("0 ", rows -> {
            rows.replaceAll(row -> switch (row.cell(0).text()) {
                case "Antal år" -> new Grid.Row(row.number(), List.of("1Antal år", "26"));
                case "Kommuner" -> new Grid.Row(row.number(), List.of("1Kommuner", "1roskilde; 0253"));
                case "Anbefalet mulighed (kode)" ->
                    new Grid.Row(row.number(), List.of(row.cells().getFirst()));
                default -> row;
            });
            return rows;
        });

        assertThat(changes(edited))
                .containsExactlyInAnyOrder(
                        "0 0  YEARS 4 → 6",
                        "0 0  CHOSEN together → ",
                        "0 0  MUNICIPALITIES 0253,0259,0265 → 0253,0265");
    }

    @Test
    void a_row_that_is_added_or_removed_is_told_as_such() throws Exception {
        assertThat(changes(edited().remove("2.b", 2)
                        .append("2.a", 2)
                        .write("2.a", 4, "Kode", "projekt_to")
                        .append("1.a", 3)
                        .write("1.a", 5, "Kommune", "Greve")
                        .remove("1.c", 2)
                        .remove("1.b", 2)))
                .containsExactlyInAnyOrder(
                        "1.a 5 timepris, Greve, 2028– ADDED",
                        "1.b 0 andel REMOVED",
                        "1.c 0 timepris, timer REMOVED",
                        "2.a 4 together, projekt_to ADDED",
                        "2.b 0 together, besparelse REMOVED");
    }

    @Test
    void a_likely_value_alone_is_all_three() throws Exception {
        var edited = edited().append("1.a", 4).write("1.a", 5, "Kommune", "Greve");
        for (String heading : List.of("Navn", "Enhed", "Pessimistisk", "Optimistisk")) {
            edited.clear("1.a", 5, heading);
        }
        var after = differences(CASE, edited.grid()).after();

        assertThat(refused(edited.grid())).isEmpty();
        assertThat(after.find(RowKey.of(RowKind.VALUE, "timer", "0253", "", "")))
                .containsEntry(CaseField.PESSIMISTIC, "300")
                .containsEntry(CaseField.OPTIMISTIC, "300");
    }

    @Test
    void an_assumption_moves_from_one_side_to_the_other_with_its_sheet() throws Exception {
        var grid = grid(CASE);
        var moved = grid.sheets().get(3).rows().stream()
                .filter(row -> row.cell(0).text().equals("timer"))
                .findFirst()
                .orElseThrow();
        var edited = Edited.of(grid).remove("1.a", moved.number()).rows("1.b", rows -> {
            rows.add(new Grid.Row(40, moved.cells()));
            return rows;
        });

        assertThat(changes(edited)).containsExactly("1.b 40 timer SIDE COST → BENEFIT");
    }

    // ---- what others changed meanwhile

    @Test
    void what_others_changed_meanwhile_stays_and_is_told() throws Exception {
        var before = grid(CASE);
        var values = new ArrayList<>(CASE.assumptions());
        values.set(1, assumption(2, "timer", "time", Side.COST, null, value(null, null, null, "400", "310", "250")));
        var now = model(values, CASE.lines());
        var differences = differences(
                now, Edited.of(before).number("1.a", 3, "Sandsynlig", "500").grid());

        assertThat(told(differences.mine())).containsExactly("1.a 3 timepris, Køge, 2028– LIKELY 490 → 500");
        assertThat(told(differences.theirs())).containsExactly("1.a 4 timer LIKELY 300 → 310");
        assertThat(differences.after().value(RowKey.of(RowKind.VALUE, "timer", "", "", ""), CaseField.LIKELY))
                .isEqualTo("310");
    }

    @Test
    void what_both_changed_is_contested_and_what_both_made_alike_is_no_change() throws Exception {
        var before = grid(CASE);
        var values = new ArrayList<>(CASE.assumptions());
        values.set(1, assumption(2, "timer", "time", Side.COST, null, value(null, null, null, "400", "310", "250")));
        var now = model(values, CASE.lines());

        assertThat(told(differences(
                                now,
                                Edited.of(before)
                                        .number("1.a", 4, "Sandsynlig", "320")
                                        .grid())
                        .mine()))
                .containsExactly("1.a 4 timer LIKELY 300 → 320 (310)");
        assertThat(differences(
                                now,
                                Edited.of(before)
                                        .number("1.a", 4, "Sandsynlig", "310")
                                        .grid())
                        .mine())
                .isEmpty();
    }

    @Test
    void without_its_hidden_sheet_everything_that_differs_is_the_workbooks_change() throws Exception {
        var edited = edited().without("DIGIT").number("1.a", 3, "Sandsynlig", "500");

        assertThat(reading(edited.grid()).base()).isNull();
        assertThat(changes(edited)).containsExactly("1.a 3 timepris, Køge, 2028– LIKELY 490 → 500");
    }

    // ---- refused

    @Test
    void what_cannot_be_read_is_refused_with_its_place() throws Exception {
        assertThat(refused(edited().write("1.a", 2, "Sandsynlig", "mange")
                        .number("1.a", 3, "Sandsynlig", "9999")
                        .write("1.a", 3, "Fra år", "2028,5")
                        .write("1.a", 4, "Spredning", "Skæv")
                        .write("1.b", 2, "Ejers kommune", "Gotham")
                        .write("2.a", 2, "Hvert år", "måske")
                        .write("2.a", 3, "Formel", new GridCell(GridCell.Holds.FORMULA, "F3"))
                        .write("2.b", 2, "Slags", "Licenser")
                        .clear("2.c", 2, "Kode")
                        .grid()))
                .containsExactlyInAnyOrder(
                        "COST_ASSUMPTIONS 2 LIKELY notANumber",
                        "COST_ASSUMPTIONS 3 FROM notWhole",
                        "COST_ASSUMPTIONS 4 SPREAD notAChoice",
                        "BENEFIT_ASSUMPTIONS 2 OWNER_MUNICIPALITY noMunicipality",
                        "COSTS 2 RECURRING notYesNo",
                        "COSTS 3 LINE_FORMULA formulaCell",
                        "BENEFITS 2 NATURE otherSide",
                        "OTHER_BENEFITS 2 CODE missing");
    }

    @Test
    void the_likely_value_lies_between_the_others_and_years_run_forwards() throws Exception {
        assertThat(refused(edited().number("1.a", 2, "Sandsynlig", "9999")
                        .number("1.a", 3, "Til år", "2026")
                        .clear("1.a", 4, "Sandsynlig")
                        .grid()))
                .containsExactlyInAnyOrder(
                        "COST_ASSUMPTIONS 2 LIKELY notBetween",
                        "COST_ASSUMPTIONS 3 TO backwards",
                        "COST_ASSUMPTIONS 4 LIKELY missing");
    }

    @Test
    void rows_and_sheets_that_are_there_twice_are_refused() throws Exception {
        assertThat(refused(edited().append("2.a", 2).grid())).containsExactly("COSTS 4  twice");
        assertThat(refused(edited().twice("2.a").grid())).containsExactly("COSTS 0  sheetTwice");
        assertThat(refused(edited().append("1.a", 2)
                        .write("1.a", 5, "Navn", "Andet navn")
                        .grid()))
                .contains("COST_ASSUMPTIONS 5 NAME_DA unlike", "COST_ASSUMPTIONS 5  twice");
    }

    @Test
    void who_deletes_the_row_that_names_an_assumption_is_told() throws Exception {
        assertThat(refused(edited().remove("1.a", 2).grid()))
                .contains("COST_ASSUMPTIONS 3 NAME_DA noName", "COST_ASSUMPTIONS 3 SPREAD noName");
    }

    @Test
    void what_is_named_has_to_exist() throws Exception {
        var edited = edited().remove("2.b", 2).remove("0.a", 2).remove("1.a", 4);
        var reading = reading(edited.grid());
        var checks = RowChecks.of(Differences.between(RowsOfCase.of(CASE), reading), reading);

        assertThat(checks.stream().map(one -> one.sheet() + " " + one.row() + " " + one.field()))
                .containsExactlyInAnyOrder("COSTS 3 OBTAINS", "CORRELATIONS 2 OTHER");
    }

    @Test
    void a_workbook_without_a_sheet_of_ours_is_refused() throws Exception {
        assertThat(refused(new Grid(List.of(new Grid.Sheet("Ark1", false, List.of())))))
                .containsExactly(" 0  noSheet");
    }

    // ---- hostile

    @Test
    void what_is_no_workbook_is_refused() {
        for (byte[] bytes : List.of(
                "PK\3\4 no zip at all".getBytes(StandardCharsets.US_ASCII),
                new byte[0],
                "a;b".getBytes(StandardCharsets.US_ASCII),
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                })) {
            assertThatThrownBy(() -> GridReader.read(bytes)).isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void an_archive_that_fills_the_memory_is_refused_whatever_it_says_of_itself() throws Exception {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var zeros = new byte[1 << 20];
            for (int i = 0; i < 120; i++) {
                zip.write(zeros);
            }
        }

        assertThatThrownBy(() -> GridReader.read(out.toByteArray()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("bomb");
    }

    @Test
    void entities_of_xml_are_not_followed() throws Exception {
        var good = Files.write(folder.resolve("good.xlsx"), bytes(CASE, Lang.DA));
        var hostile = new ByteArrayOutputStream();
        try (var in = new ZipFile(good.toFile());
                var out = new ZipOutputStream(hostile)) {
            for (var entry : in.stream().toList()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                var text = new String(in.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                out.write((entry.getName().equals("xl/workbook.xml")
                                ? text.replaceFirst(
                                                "\\?>", "?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>")
                                        .replaceFirst("Rapportering", "&a;")
                                : text)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }

        assertThatThrownBy(() -> GridReader.read(hostile.toByteArray())).isInstanceOf(RefusedException.class);
    }

    @Test
    void numbers_of_a_thousand_million_digits_are_not_written_out() {
        assertThat(GridCell.plain(new BigDecimal("1E-999999999"))).isEqualTo("0");
        assertThat(GridCell.plain(new BigDecimal("1E+999999999"))).hasSize(31);
        assertThat(GridCell.plain(new BigDecimal("0.30000000000000004"))).isEqualTo("0.3");
    }

    @Test
    void more_rows_than_a_sheet_may_have_are_refused() throws Exception {
        var edited = edited().rows("2.a", rows -> {
            for (int i = 0; i < GridReader.MOST_ROWS; i++) {
                rows.add(new Grid.Row(10 + i, rows.get(1).cells()));
            }
            return rows;
        });

        assertThat(refused(GridReader.read(workbook(edited.grid())))).contains("COSTS 0  tooManyRows");
    }

    @Test
    void a_grid_goes_with_a_page_and_comes_back() throws Exception {
        var grid = grid(CASE);

        assertThat(Grid.unpacked(grid.packed())).contains(grid);
        assertThat(Grid.unpacked("what is this")).isEmpty();
        for (String hostile : List.of(
                "[[\"1.a\",false,[[1,[null]]]]]",
                "[[\"1.a\",false,[[1,[\"9\"]]]]]",
                "[[\"1.a\",false,[[1,[\"21e999999999\"]]]]]",
                "[[\"1.a\"]]",
                "[[1,2,3]]",
                "{}")) {
            assertThat(Grid.unpacked(CaseRows.pack(hostile.getBytes(StandardCharsets.UTF_8))))
                    .as(hostile)
                    .isEmpty();
        }
        assertThat(CaseRows.unpacked(RowsOfCase.of(CASE).packed()).orElseThrow().tellsAs(RowsOfCase.of(CASE)))
                .isTrue();
    }
}
