package dk.digit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A text that must not drift unseen. `./digit test -Ddigit.approve=true` accepts what is there now;
/// the change is then read in the diff.
public final class Approved {

    private Approved() {}

    /// @param file path from the project's root
    public static void is(Path file, String text) {
        try {
            if (Boolean.getBoolean("digit.approve")) {
                Files.createDirectories(file.toAbsolutePath().getParent());
                Files.writeString(file, text);
                return;
            }
            assertThat(file)
                    .withFailMessage("%s is missing: run ./digit test -Ddigit.approve=true", file)
                    .exists();
            assertThat(text)
                    .as("%s is stale: run ./digit test -Ddigit.approve=true and read the diff", file)
                    .isEqualTo(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
