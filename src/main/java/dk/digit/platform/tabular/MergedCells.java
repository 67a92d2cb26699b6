package dk.digit.platform.tabular;

import dk.digit.platform.text.Refusal;
import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/// Finds merged cells, which the reader of rows passes over: a value would then stand in one of several
/// rows only. They are listed behind the rows of a sheet, so its bytes are searched for the list.
final class MergedCells {

    private static final byte[] MARK = "mergeCell ref=\"".getBytes(StandardCharsets.US_ASCII);

    private MergedCells() {}

    static void refuse(File workbook) throws IOException {
        try (var zip = new ZipFile(workbook)) {
            var sheets = zip.stream()
                    .filter(entry -> entry.getName().matches("xl/worksheets/[^/]+\\.xml"))
                    .sorted(Comparator.comparing(entry -> entry.getName()))
                    .toList();
            for (var sheet : sheets) {
                try (var in = new BufferedInputStream(zip.getInputStream(sheet), 1 << 16)) {
                    var range = first(in);
                    if (range != null) {
                        throw new UnreadableTable(row(range), Refusal.of("platform.table.mergedCells", range));
                    }
                }
            }
        }
    }

    private static @Nullable String first(InputStream in) throws IOException {
        int matched = 0;
        for (int b = in.read(); b >= 0; b = in.read()) {
            matched = b == MARK[matched] ? matched + 1 : b == MARK[0] ? 1 : 0;
            if (matched == MARK.length) {
                return new String(in.readNBytes(24), StandardCharsets.US_ASCII).split("\"", 2)[0];
            }
        }
        return null;
    }

    private static long row(String range) {
        var digits = range.split(":", 2)[0].replaceAll("\\D", "");
        return digits.isEmpty() ? 1 : Long.parseLong(digits);
    }
}
