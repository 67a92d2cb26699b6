package dk.digit.demo;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Component;

/// The facts of 2023 as they were written down: `members`, `bodies`, `seats`, `assemblies`, `decisions`,
/// `activities`, `milestones`, `processes`, `accounts`, `account-notes`. A `?` behind a value means that
/// the source could not be read or contradicts itself there; the doubt is kept on the row.
@Component
final class Facts {

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setDelimiter(';')
            .setHeader()
            .setSkipHeaderRecord(true)
            .get();

    /// The row of a file whose `column` says `value`.
    CSVRecord row(String file, String column, String value) {
        return rows(file).stream()
                .filter(row -> row.get(column).equals(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + value + " in " + file));
    }

    List<CSVRecord> rows(String file) {
        try (var in = Facts.class.getResourceAsStream(file + ".csv")) {
            if (in == null) {
                throw new IllegalArgumentException("no facts called " + file);
            }
            return FORMAT.parse(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
