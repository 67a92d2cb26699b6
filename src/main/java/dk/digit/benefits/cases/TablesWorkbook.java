package dk.digit.benefits.cases;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Tables of a business case as Excel, a sheet for each: numbers are numbers, so that the reader can go on.
final class TablesWorkbook {

    private static final int LONGEST_NAME = 31;
    private static final String AMOUNT = "#,##0.00";
    private static final String SHARE = "0.0000%";

    private TablesWorkbook() {}

    static void write(OutputStream out, List<AmountTable> tables) throws IOException {
        try (var workbook = new Workbook(out, "DIGIT", "1.0")) {
            for (AmountTable table : tables) {
                write(workbook.newWorksheet(name(table.title())), table);
            }
        }
    }

    private static void write(Worksheet sheet, AmountTable table) throws IOException {
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.value(0, column, table.columns().get(column).label());
            sheet.width(column, column == 0 ? 40 : 18);
        }
        sheet.range(0, 0, 0, Math.max(0, table.columns().size() - 1))
                .style()
                .bold()
                .fillColor("E6E6E6")
                .set();
        sheet.freezePane(1, 1);
        int at = 0;
        for (AmountTable.Row row : table.rows()) {
            at++;
            for (int column = 0; column < row.cells().size(); column++) {
                write(sheet, at, column, row.cells().get(column), row.strong());
            }
        }
        sheet.finish();
    }

    private static void write(Worksheet sheet, int row, int column, AmountTable.Cell cell, boolean strong) {
        if (cell.number() == null) {
            sheet.value(row, column, cell.text());
            if (strong) {
                sheet.style(row, column).bold().set();
            }
        } else {
            sheet.value(row, column, cell.number());
            var style = sheet.style(row, column).format(cell.number().scale() > 2 ? SHARE : AMOUNT);
            (strong ? style.bold() : style).set();
        }
    }

    /// Spreadsheet programs refuse these characters, and longer names.
    private static String name(String title) {
        var name = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }
}
