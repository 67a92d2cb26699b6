package dk.digit.platform.web.list;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.View;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jooq.Record;

/// A list as a spreadsheet: one sheet with the rows, one that says what they were filtered by. Amounts
/// are numbers and days are days, so that the reader can go on calculating.
final class Spreadsheet {

    private static final String MONEY = "#,##0.00";
    private static final String DAY = "dd-mm-yyyy";
    private static final int FLUSH_EVERY = 500;

    private final View view;
    private final ListSpec spec;
    private final ListQuery query;
    private final List<Column> columns;

    Spreadsheet(View view, ListSpec spec, ListQuery query, List<Column> columns) {
        this.view = view;
        this.spec = spec;
        this.query = query;
        this.columns = columns;
    }

    Open open(OutputStream out) {
        return new Open(out);
    }

    /// The spreadsheet while it is being written, row by row.
    final class Open implements AutoCloseable {

        private final Workbook workbook;
        private final Worksheet sheet;
        private final Values values = new Values(view.lang(), columns);
        private int row;

        private Open(OutputStream out) {
            workbook = new Workbook(out, "DIGIT", "1.0");
            sheet = workbook.newWorksheet(sheetName(Texts.of(view.lang(), spec.title())));
            for (int i = 0; i < columns.size(); i++) {
                var column = columns.get(i);
                sheet.value(0, i, Texts.of(view.lang(), column.label()));
                sheet.width(i, width(column));
            }
            sheet.range(0, 0, 0, Math.max(columns.size() - 1, 0))
                    .style()
                    .bold()
                    .fillColor("E6E6E6")
                    .set();
            sheet.freezePane(0, 1);
        }

        void row(Record record) {
            row++;
            for (int i = 0; i < columns.size(); i++) {
                cell(i, record);
            }
            if (row % FLUSH_EVERY == 0) {
                try {
                    sheet.flush();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        private void cell(int index, Record record) {
            var column = columns.get(index);
            var value = column.wording() == null ? values.value(index, record) : null;
            switch (value) {
                case BigDecimal decimal -> {
                    sheet.value(row, index, decimal);
                    if (column.kind() == Column.Kind.MONEY) {
                        sheet.style(row, index).format(MONEY).set();
                    }
                }
                case Number number -> sheet.value(row, index, number);
                case LocalDate day -> {
                    sheet.value(row, index, day);
                    sheet.style(row, index).format(DAY).set();
                }
                case null, default -> sheet.value(row, index, values.text(index, record));
            }
        }

        @Override
        public void close() throws IOException {
            if (row > 0) {
                sheet.setAutoFilter(0, 0, row, Math.max(columns.size() - 1, 0));
            }
            sheet.finish();
            about();
            workbook.finish();
        }

        private void about() {
            var about = workbook.newWorksheet(Texts.of(view.lang(), "platform.list.about"));
            about.width(0, 30);
            about.width(1, 60);
            int line = 0;
            line = about(about, line, "platform.list.what", Texts.of(view.lang(), spec.title()));
            line = about(about, line, "platform.list.drawn", Formats.date(view.today()));
            line = about(about, line, "platform.asOf.label", Formats.date(view.asOf()));
            if (view.knownAt() != null) {
                line = about(about, line, "platform.knownAt.label", Formats.timestamp(view.knownAt()));
            }
            line = about(about, line, "platform.list.rows", Formats.number(view.lang(), row));
            if (query.q() != null) {
                line = about(about, line, "platform.list.search", query.q());
            }
            for (var entry : query.filters().entrySet()) {
                var column = spec.find(entry.getKey());
                if (column != null) {
                    line = about(about, line, column.label(), entry.getValue().words(column, view.lang()));
                }
            }
        }

        private int about(Worksheet about, int line, String key, String text) {
            about.value(line, 0, Texts.of(view.lang(), key));
            about.value(line, 1, text);
            about.style(line, 0).bold().set();
            return line + 1;
        }
    }

    private static double width(Column column) {
        return switch (column.kind()) {
            case TEXT -> 36;
            case CHOICE -> 24;
            case MONEY -> 18;
            case NUMBER, DATE, YES_NO -> 13;
        };
    }

    /// Spreadsheet programs refuse these characters, and names of more than 31 characters.
    private static String sheetName(String title) {
        var name = title.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return name.length() > 31 ? name.substring(0, 31) : name;
    }
}
