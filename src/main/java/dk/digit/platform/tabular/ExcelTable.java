package dk.digit.platform.tabular;

import dk.digit.platform.text.Refusal;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/// The first sheet of an Excel workbook. The upload is kept in a temporary file while it is read, because
/// the archive's directory stands at its end.
final class ExcelTable extends Table {

    private static final long LARGEST_FILE = 256L << 20;

    /// Spreadsheets pack about ten to one; far more is an archive made to fill the memory.
    private static final long LARGEST_RATIO = 200;

    private static final long UNSUSPICIOUS = 32L << 20;

    /// More than any amount, count or number of ours has before its comma.
    private static final long MOST_FIGURES = 40;

    private final Path file;
    private final ReadableWorkbook workbook;
    private final Stream<Row> stream;
    private final Iterator<Row> rows;
    private final List<String> header;
    private long last;

    private ExcelTable(Path file) throws IOException {
        this.file = file;
        refuseBombs(file.toFile());
        workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        stream = workbook.getFirstSheet().openStream();
        rows = stream.iterator();
        var first = read();
        if (first == null || first.isBlank()) {
            throw new UnreadableTable(null, Refusal.of("platform.table.empty"));
        }
        header = first.cells();
        MergedCells.refuse(file.toFile());
    }

    static Table open(InputStream in) throws IOException {
        var file = Files.createTempFile("digit-table", ".xlsx");
        try {
            try (var out = Files.newOutputStream(file)) {
                if (copy(in, out) > LARGEST_FILE) {
                    throw new UnreadableTable(null, Refusal.of("platform.table.tooLarge", LARGEST_FILE >> 20));
                }
            }
            return new ExcelTable(file);
        } catch (ExcelReaderException | UncheckedIOException | java.util.zip.ZipException e) {
            Files.deleteIfExists(file);
            throw new UnreadableTable(null, Refusal.of("platform.table.brokenExcel"));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(file);
            throw e;
        }
    }

    private static long copy(InputStream in, java.io.OutputStream out) throws IOException {
        long size = 0;
        var part = new byte[1 << 16];
        for (int read = in.read(part); read >= 0 && size <= LARGEST_FILE; read = in.read(part)) {
            out.write(part, 0, read);
            size += read;
        }
        return size;
    }

    private static void refuseBombs(File file) throws IOException {
        try (var zip = new ZipFile(file)) {
            for (ZipEntry entry : (Iterable<ZipEntry>) zip.stream().map(e -> (ZipEntry) e)::iterator) {
                if (entry.getSize() > UNSUSPICIOUS && entry.getSize() / LARGEST_RATIO > entry.getCompressedSize()) {
                    throw new UnreadableTable(null, Refusal.of("platform.table.brokenExcel"));
                }
            }
        }
    }

    @Override
    public List<String> header() {
        return header;
    }

    @Override
    @Nullable
    TableRow read() throws IOException {
        try {
            if (!rows.hasNext()) {
                return null;
            }
            var row = rows.next();
            last = row.getRowNum();
            return read(row);
        } catch (ExcelReaderException | UncheckedIOException e) {
            throw new UnreadableTable(last + 1, Refusal.of("platform.table.brokenExcel"));
        }
    }

    private static TableRow read(Row row) {
        var cells = new ArrayList<String>(row.getCellCount());
        Refusal problem = null;
        for (int i = 0; i < row.getCellCount(); i++) {
            var cell = row.getCell(i);
            if (cell != null && (cell.getType() == CellType.FORMULA || cell.getFormula() != null)) {
                problem = Refusal.of("platform.table.formula", cell.getAddress().toString());
            } else if (cell != null && cell.getType() == CellType.ERROR) {
                problem =
                        Refusal.of("platform.table.errorCell", cell.getAddress().toString());
            }
            cells.add(cell == null ? "" : text(cell));
        }
        return new TableRow(row.getRowNum(), cells, problem);
    }

    private static String text(Cell cell) {
        return switch (cell.getType()) {
            case NUMBER -> isDate(cell) ? cell.asDate().toLocalDate().toString() : number(cell.asNumber());
            case STRING -> cell.asString();
            case BOOLEAN, FORMULA, ERROR, EMPTY -> cell.getText();
        };
    }

    /// Excel keeps numbers in binary and writes 0.30000000000000004: what lies beyond ten decimals is that. A file
    /// may hold 1E999999999, which written out would fill the memory: it is told as it stands, so that whoever
    /// reads the cell refuses it.
    private static String number(BigDecimal number) {
        long figures = (long) number.precision() - number.scale();
        if (figures > MOST_FIGURES) {
            return number.toString();
        }
        if (figures < -MOST_FIGURES) {
            return "0";
        }
        var exact = number.setScale(10, RoundingMode.HALF_UP).stripTrailingZeros();
        return exact.toPlainString().replace('.', ',');
    }

    private static boolean isDate(Cell cell) {
        var format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        var plain = format.replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
        return plain.matches("(?i).*[dy].*");
    }

    @Override
    public void close() throws IOException {
        try (stream;
                workbook) {
            // both are closed, the file after them
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
