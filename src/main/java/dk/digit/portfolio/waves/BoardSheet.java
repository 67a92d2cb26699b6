package dk.digit.portfolio.waves;

import dk.digit.platform.text.Formats;
import dk.digit.platform.web.Download;
import dk.digit.platform.web.View;
import java.time.LocalDate;
import java.util.Objects;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// The board as a spreadsheet: one sheet as it stands on screen, one with a row for each cell.
final class BoardSheet {

    private final WaveBoard board;
    private final View view;

    private BoardSheet(WaveBoard board, View view) {
        this.board = board;
        this.view = view;
    }

    static Download of(WaveBoard board, View view) {
        var sheet = new BoardSheet(board, view);
        return Download.of("waves-" + board.head().id() + "-" + board.asOf() + ".xlsx", Download.XLSX, out -> {
            var workbook = new Workbook(out, "DIGIT", "1.0");
            sheet.matrix(workbook.newWorksheet(view.t("portfolio.waves")));
            sheet.cells(workbook.newWorksheet(view.t("portfolio.steps")));
            workbook.finish();
        });
    }

    private void matrix(Worksheet sheet) {
        int column = head(sheet, "portfolio.wave", "portfolio.role.municipality");
        for (WaveStep step : board.filter().steps()) {
            heading(sheet, column++, view.t(dk.digit.platform.text.Texts.key(step)));
        }
        heading(sheet, column, view.t("portfolio.readiness"));
        int line = 1;
        for (WaveGroup group : board.groups()) {
            for (WaveRow row : group.rows()) {
                sheet.value(line, 0, group.wave().title(view.lang()));
                sheet.value(line, 1, row.municipality().name());
                int at = 2;
                for (WaveStep step : board.filter().steps()) {
                    var cell = row.cell(step);
                    sheet.value(line, at++, (cell.word(view.lang()) + " " + cell.dayText(view.lang())).strip());
                }
                sheet.value(line, at, readiness(row));
                line++;
            }
        }
        sheet.freezePane(2, 1);
    }

    private void cells(Worksheet sheet) {
        head(
                sheet,
                "portfolio.wave",
                "portfolio.role.municipality",
                "portfolio.step",
                "portfolio.step.state",
                "portfolio.step.since",
                "portfolio.step.planned",
                "portfolio.step.late",
                "portfolio.step.remark");
        int line = 1;
        for (WaveGroup group : board.groups()) {
            for (WaveRow row : group.rows()) {
                for (WaveStep step : board.filter().steps()) {
                    cell(sheet, line++, group, row, row.cell(step));
                }
            }
        }
        sheet.freezePane(0, 1);
    }

    private void cell(Worksheet sheet, int line, WaveGroup group, WaveRow row, StepCell cell) {
        sheet.value(line, 0, group.wave().title(view.lang()));
        sheet.value(line, 1, row.municipality().name());
        sheet.value(line, 2, view.t(dk.digit.platform.text.Texts.key(cell.step())));
        sheet.value(line, 3, view.t(dk.digit.platform.text.Texts.key(cell.state())));
        day(sheet, line, 4, cell.since());
        day(sheet, line, 5, cell.planned());
        sheet.value(line, 6, cell.late() ? view.t("portfolio.step.late") : "");
        sheet.value(line, 7, Objects.requireNonNullElse(cell.why(), ""));
    }

    private static void day(Worksheet sheet, int line, int column, @Nullable LocalDate day) {
        if (day != null) {
            sheet.value(line, column, day);
            sheet.style(line, column).format("dd-mm-yyyy").set();
        }
    }

    private String readiness(WaveRow row) {
        var ready = row.readiness();
        if (row.readinessMissingSince() != null) {
            return view.t("portfolio.readiness.missingSince", Formats.date(row.readinessMissingSince()));
        }
        return ready == null
                ? ""
                : (view.t(dk.digit.platform.text.Texts.key(ready.light())) + " " + ready.percentText()).strip();
    }

    private int head(Worksheet sheet, String... keys) {
        int column = 0;
        for (String key : keys) {
            heading(sheet, column++, view.t(key));
        }
        return column;
    }

    private static void heading(Worksheet sheet, int column, String word) {
        sheet.value(0, column, word);
        sheet.style(0, column).bold().set();
        sheet.width(column, 22);
    }
}
