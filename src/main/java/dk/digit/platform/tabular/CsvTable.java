package dk.digit.platform.tabular;

import static java.util.Objects.requireNonNull;

import dk.digit.platform.text.Refusal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/// Rows of text divided by `;`, `,` or tab.
final class CsvTable extends Table {

    private final StrictUtf8 in;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private final List<String> header;
    private long row;

    CsvTable(InputStream in) throws IOException {
        this.in = new StrictUtf8(in);
        var text = new BufferedReader(this.in, 1 << 14);
        try {
            parser = CSVFormat.DEFAULT
                    .builder()
                    .setDelimiter(divider(text))
                    .setIgnoreEmptyLines(false)
                    .get()
                    .parse(text);
        } catch (StrictUtf8.NotUtf8 | StrictUtf8.TooLong e) {
            throw unreadable(e);
        }
        records = parser.iterator();
        var first = read();
        if (first == null || first.isBlank()) {
            throw new UnreadableTable(null, Refusal.of("platform.table.empty"));
        }
        header = first.cells();
    }

    private static char divider(Reader text) throws IOException {
        text.mark(1 << 13);
        int semicolons = 0;
        int commas = 0;
        int tabs = 0;
        for (int i = 0; i < 1 << 13; i++) {
            int c = text.read();
            if (c < 0 || c == '\n' || c == '\r') {
                break;
            }
            semicolons += c == ';' ? 1 : 0;
            commas += c == ',' ? 1 : 0;
            tabs += c == '\t' ? 1 : 0;
        }
        text.reset();
        if (tabs > semicolons && tabs > commas) {
            return '\t';
        }
        return commas > semicolons ? ',' : ';';
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    @Nullable
    TableRow read() throws IOException {
        try {
            if (!records.hasNext()) {
                return null;
            }
            row++;
            in.rowDone();
            return new TableRow(row, List.of(records.next().values()), null);
        } catch (UncheckedIOException e) {
            row++;
            throw unreadable(requireNonNull(e.getCause()));
        }
    }

    private IOException unreadable(IOException cause) {
        long at = Math.max(1, row);
        return switch (cause) {
            case StrictUtf8.NotUtf8 _ -> new UnreadableTable(at, Refusal.of("platform.table.notUtf8"));
            case StrictUtf8.TooLong _ -> new UnreadableTable(at, Refusal.of("platform.table.rowTooLong", LONGEST_ROW));
            case CSVException _ -> new UnreadableTable(at, Refusal.of("platform.table.badQuotes"));
            default -> cause;
        };
    }

    @Override
    public void close() throws IOException {
        parser.close();
        in.close();
    }
}
