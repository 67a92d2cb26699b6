package dk.digit.benefits.exchange;

import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/// Reads the sheets of an Excel workbook from bytes that anybody may have made: how large they become is measured
/// before they are read, whatever the archive says of itself.
final class GridReader {

    static final int LARGEST = 10 << 20;
    static final int MOST_ROWS = 5_000;
    private static final int MOST_COLUMNS = 200;
    private static final int MOST_SHEETS = 40;
    private static final long LARGEST_UNPACKED = 100L << 20;
    private static final int MOST_PARTS = 1_000;

    private GridReader() {}

    /// @throws RefusedException when it is no workbook that can be read
    static Grid read(byte[] bytes) throws IOException {
        if (bytes.length > LARGEST) {
            throw new RefusedException(Refusal.of("benefits.workbook.refused.tooLarge", LARGEST >> 20));
        }
        if (bytes.length < 8) {
            throw new RefusedException(Refusal.of("platform.table.brokenExcel"));
        }
        if (ReadableWorkbook.isOLE2Header(bytes)) {
            throw new RefusedException(Refusal.of("platform.table.oldExcel"));
        }
        var file = Files.createTempFile("digit-case", ".xlsx");
        try {
            Files.write(file, bytes);
            measure(file);
            return grid(file);
        } catch (RefusedException e) {
            throw e;
        } catch (RuntimeException | ZipException e) {
            // Whatever the reader stumbles over was not written by a spreadsheet program.
            throw new RefusedException(Refusal.of("platform.table.brokenExcel"));
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void measure(Path file) throws IOException {
        long unpacked = 0;
        int parts = 0;
        var some = new byte[1 << 16];
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                if (++parts > MOST_PARTS) {
                    throw new RefusedException(Refusal.of("platform.table.brokenExcel"));
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(some); read >= 0; read = in.read(some)) {
                        unpacked += read;
                        if (unpacked > LARGEST_UNPACKED) {
                            throw new RefusedException(
                                    Refusal.of("benefits.workbook.refused.bomb", LARGEST_UNPACKED >> 20));
                        }
                    }
                }
            }
        }
    }

    private static Grid grid(Path file) throws IOException {
        try (var workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true))) {
            var sheets = new ArrayList<Grid.Sheet>();
            for (Sheet sheet : workbook.getSheets().limit(MOST_SHEETS).toList()) {
                sheets.add(sheet(sheet));
            }
            return new Grid(sheets);
        }
    }

    private static Grid.Sheet sheet(Sheet sheet) throws IOException {
        var rows = new ArrayList<Grid.Row>();
        try (var stream = sheet.openStream()) {
            for (var all = stream.iterator(); all.hasNext(); ) {
                var next = all.next();
                var row = new Grid.Row(next.getRowNum(), cells(next));
                if (row.isBlank()) {
                    continue;
                }
                if (rows.size() > MOST_ROWS) {
                    return new Grid.Sheet(sheet.getName(), true, rows);
                }
                rows.add(row);
            }
        }
        return new Grid.Sheet(sheet.getName(), false, rows);
    }

    private static List<String> cells(Row row) {
        var cells = new ArrayList<String>();
        int count = Math.min(row.getCellCount(), MOST_COLUMNS);
        for (int i = 0; i < count; i++) {
            cells.add(GridCell.of(row.getCell(i)).packed());
        }
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return cells;
    }
}
