package dk.digit.benefits.exchange;

import static dk.digit.benefits.exchange.CaseField.*;

import dk.digit.benefits.cases.CaseModel;
import dk.digit.benefits.cases.CaseResult;
import dk.digit.benefits.cases.LineResult;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Writes a business case as a workbook that can be changed and taken back. What is computed is grey, and says so in
/// its heading. Words are written as words, whatever they begin with: a cell never computes.
final class WorkbookWriter {

    static final String HEAD = "E6E6E6";
    static final String COMPUTED = "F3F3F3";
    static final String AMOUNT = "#,##0.00";
    private static final String WORDS = "@";
    private static final int CHUNK = 30_000;

    private final Lang lang;
    private final CellWords words;
    private final CaseResult result;
    private final CaseModel model;
    private final CaseRows rows;
    private final String name;
    private final Map<RowKey, LineResult> amounts = new HashMap<>();

    /// @param name of the activity
    WorkbookWriter(Lang lang, Places places, CaseResult result, String name) {
        this.lang = lang;
        this.words = new CellWords(places);
        this.result = result;
        this.model = result.model();
        this.rows = RowsOfCase.of(model);
        this.name = name;
        result.options()
                .forEach(option -> option.lines()
                        .forEach(line -> amounts.put(
                                RowKey.of(
                                        RowKind.LINE,
                                        option.option().code(),
                                        line.line().code()),
                                line)));
    }

    void write(OutputStream out) throws IOException {
        try (var workbook = new Workbook(out, "DIGIT", "1.0")) {
            new ReportSheet(lang, words.places(), result).write(sheet(workbook, CaseSheet.REPORT), name);
            master(sheet(workbook, CaseSheet.MASTER));
            for (CaseSheet sheet : CaseSheet.values()) {
                if (!sheet.columns().isEmpty()) {
                    table(sheet, sheet(workbook, sheet));
                }
            }
            base(workbook);
        }
    }

    private Worksheet sheet(Workbook workbook, CaseSheet sheet) {
        return workbook.newWorksheet(Texts.of(lang, sheet.label()));
    }

    // ---- master data

    private void master(Worksheet sheet) {
        sheet.width(0, 34);
        sheet.width(1, 50);
        int row = 0;
        for (CaseField field : RowKind.CASE.fields()) {
            head(sheet, row, 0, Texts.of(lang, field.label()));
            cell(sheet, row++, 1, field, rows.value(RowsOfCase.CASE, field));
        }
        row++;
        row = computed(
                sheet, row, "benefits.workbook.activity", model.activity().value());
        row = computed(sheet, row, "benefits.workbook.name", name);
        row = computed(sheet, row, "benefits.workbook.day", Formats.date(model.day()));
        if (model.example()) {
            row = computed(sheet, row, "benefits.workbook.example", Texts.of(lang, "benefits.example.words"));
        }
        computed(sheet, row, "benefits.workbook.howTo", Texts.of(lang, "benefits.workbook.howToWords"));
    }

    private int computed(Worksheet sheet, int row, String key, String text) {
        head(sheet, row, 0, Texts.of(lang, key));
        sheet.value(row, 1, text);
        sheet.style(row, 1).fillColor(COMPUTED).format(WORDS).wrapText(true).set();
        return row + 1;
    }

    // ---- tables

    private void table(CaseSheet sheet, Worksheet out) throws IOException {
        int column = 0;
        for (CaseField field : sheet.columns()) {
            head(out, 0, column, Texts.of(lang, field.label()));
            out.width(column++, field.width());
        }
        if (sheet.kind() == RowKind.LINE) {
            for (int year = 0; year < model.years(); year++) {
                head(out, 0, column, Texts.of(lang, "benefits.workbook.computed", model.firstYear() + year));
                out.width(column++, 16);
            }
            head(out, 0, column, Texts.of(lang, "benefits.workbook.computed", Texts.of(lang, "benefits.workbook.sum")));
            out.width(column, 18);
        }
        out.freezePane(2, 1);
        int row = 1;
        for (RowKey key : rows.of(sheet.kind())) {
            if (RowsOfCase.sheet(key, rows) == sheet) {
                row = sheet.kind() == RowKind.ASSUMPTION ? assumption(sheet, out, row, key) : row(sheet, out, row, key);
                if (row % 200 == 0) {
                    out.flush();
                }
            }
        }
        out.finish();
    }

    private int row(CaseSheet sheet, Worksheet out, int row, RowKey key) {
        var fields = new EnumMap<CaseField, String>(CaseField.class);
        for (int i = 0; i < key.parts().size(); i++) {
            fields.put(key.kind().keys().get(i), key.parts().get(i));
        }
        key.kind().fields().forEach(field -> fields.put(field, rows.value(key, field)));
        cells(sheet, out, row, fields);
        var computed = amounts.get(key);
        if (computed != null) {
            int column = sheet.columns().size();
            var sum = BigDecimal.ZERO;
            for (int year = 0; year < model.years(); year++) {
                sum = sum.add(computed.year(year));
                amount(out, row, column++, computed.year(year));
            }
            amount(out, row, column, sum);
        }
        return row + 1;
    }

    /// The first value beside what is said of the assumption, each further one in a row below.
    private int assumption(CaseSheet sheet, Worksheet out, int row, RowKey key) {
        var values = rows.of(RowKind.VALUE).stream()
                .filter(value -> value.code().equals(key.code()))
                .toList();
        int next = row;
        for (int i = 0; i < Math.max(1, values.size()); i++) {
            var fields = new EnumMap<CaseField, String>(CaseField.class);
            fields.put(CODE, key.code());
            if (i == 0) {
                RowKind.ASSUMPTION.fields().forEach(field -> fields.put(field, rows.value(key, field)));
            }
            if (i < values.size()) {
                value(values.get(i), fields);
            }
            cells(sheet, out, next++, fields);
        }
        return next;
    }

    private void value(RowKey value, Map<CaseField, String> fields) {
        fields.put(MUNICIPALITY, value.parts().get(1));
        fields.put(FROM, value.parts().get(2));
        fields.put(TO, value.parts().get(3));
        RowKind.VALUE.fields().forEach(field -> fields.put(field, rows.value(value, field)));
    }

    private void cells(CaseSheet sheet, Worksheet out, int row, Map<CaseField, String> fields) {
        List<CaseField> columns = sheet.columns();
        for (int column = 0; column < columns.size(); column++) {
            cell(out, row, column, columns.get(column), fields.get(columns.get(column)));
        }
    }

    // ---- cells

    private void cell(Worksheet sheet, int row, int column, CaseField field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return;
        }
        switch (field.holds()) {
            case DECIMAL, WHOLE -> sheet.value(row, column, new BigDecimal(value));
            case TEXT, YES_NO, CHOICE, MUNICIPALITY, MUNICIPALITIES -> {
                sheet.value(row, column, words.said(field, value, lang));
                sheet.style(row, column).format(WORDS).set();
            }
        }
    }

    static void head(Worksheet sheet, int row, int column, String text) {
        sheet.value(row, column, text);
        sheet.style(row, column).bold().fillColor(HEAD).wrapText(true).set();
    }

    static void amount(Worksheet sheet, int row, int column, BigDecimal amount) {
        sheet.value(row, column, amount);
        sheet.style(row, column).format(AMOUNT).fillColor(COMPUTED).set();
    }

    /// The case as it is now, for the way back: what others change meanwhile is told from what the workbook changes.
    private void base(Workbook workbook) {
        var sheet = workbook.newWorksheet(WorkbookReader.BASE_SHEET);
        sheet.setVisibilityState(VisibilityState.HIDDEN);
        var packed = rows.packed();
        for (int at = 0; at < packed.length(); at += CHUNK) {
            sheet.value(at / CHUNK, 0, packed.substring(at, Math.min(packed.length(), at + CHUNK)));
        }
    }
}
