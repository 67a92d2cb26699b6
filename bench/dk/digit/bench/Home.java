package dk.digit.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// A folder for a server's data, thrown away afterwards.
record Home(Path folder) implements AutoCloseable {

    static Home blank() throws IOException {
        return new Home(Files.createTempDirectory("digit-bench"));
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
