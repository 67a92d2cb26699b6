package dk.digit.platform.tabular;

import dk.digit.platform.text.Refusal;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The rows of a CSV or Excel file, read one at a time: memory does not grow with the file. Blank rows are
/// passed over but counted, so row numbers are those of the file.
///
/// CSV is UTF-8 with or without a byte order mark; the first line tells whether `;`, `,` or tab divides.
/// Anything that would have to be guessed is refused: another encoding, formulas, merged cells.
public abstract class Table implements Closeable {

    /// The longest row that is taken, in characters: a file without line ends must not fill the memory.
    public static final int LONGEST_ROW = 100_000;

    private static final int ZIP = 0x504B0304;
    private static final int OLE2 = 0xD0CF11E0;

    /// @param name the file's name; its content decides between CSV and Excel, whatever it is called
    /// @throws UnreadableTable when the file is neither, or empty
    public static Table open(InputStream in, String name) throws IOException {
        var buffered = in.markSupported() ? in : new BufferedInputStream(in, 1 << 16);
        buffered.mark(8);
        var first = buffered.readNBytes(4);
        buffered.reset();
        if (first.length == 0) {
            throw new UnreadableTable(null, Refusal.of("platform.table.empty"));
        }
        int magic = 0;
        for (byte b : first) {
            magic = magic << 8 | b & 0xFF;
        }
        if (magic == ZIP) {
            return ExcelTable.open(buffered);
        }
        if (magic == OLE2 || name.toLowerCase(Locale.ROOT).endsWith(".xls")) {
            throw new UnreadableTable(null, Refusal.of("platform.table.oldExcel"));
        }
        return new CsvTable(buffered);
    }

    /// The cells of the first row.
    public abstract List<String> header();

    /// The next row that holds anything, or null after the last.
    ///
    /// @throws UnreadableTable when the file can't be read on from here
    public final @Nullable TableRow next() throws IOException {
        for (var row = read(); row != null; row = read()) {
            if (!row.isBlank()) {
                return row;
            }
        }
        return null;
    }

    abstract @Nullable TableRow read() throws IOException;
}
