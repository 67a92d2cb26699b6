package dk.digit.platform.tabular;

import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongConsumer;

/// Slot: a kind of file that `./digit import` and the import page take. All or nothing, repeatable.
public interface Importer {

    /// The word on the command line: `postings`.
    String kind();

    /// @param name the file's name, which tells CSV from Excel
    /// @param progress is told the number of rows read so far
    Outcome run(InputStream in, String name, boolean dryRun, LongConsumer progress) throws IOException;
}
