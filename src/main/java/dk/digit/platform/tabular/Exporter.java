package dk.digit.platform.tabular;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;

/// Slot: a kind of file that `./digit export` writes.
public interface Exporter {

    /// The word on the command line: `hledger`.
    String kind();

    String mediaType();

    void write(OutputStream out, LocalDate asOf) throws IOException;
}
