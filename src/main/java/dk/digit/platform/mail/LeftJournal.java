package dk.digit.platform.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The journal of a process that is gone: what became of the letter that it was handing over.
public final class LeftJournal {

    private static final Path BOOT = Path.of("/proc/sys/kernel/random/boot_id");

    /// What a journal knows of a letter.
    public enum Fate {
        /// It never was complete: it can be sent as if for the first time.
        NOT_SENT,
        ACCEPTED,
        /// Its last line was about to leave, or had left, when the process ended.
        UNKNOWN
    }

    private final Map<UUID, Fate> fates = new HashMap<>();
    private boolean whole;

    private LeftJournal() {}

    static LeftJournal read(Path file) {
        var journal = new LeftJournal();
        try {
            for (String line : Files.readAllLines(file)) {
                journal.line(line);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return journal;
    }

    private void line(String line) {
        if (line.startsWith("boot ")) {
            whole = line.substring(5).equals(boot());
            return;
        }
        var id = id(line);
        if (id != null) {
            fates.put(
                    id,
                    switch (line.charAt(0)) {
                        case 'a' -> Fate.ACCEPTED;
                        case 'r' -> Fate.NOT_SENT;
                        default -> Fate.UNKNOWN;
                    });
        }
    }

    /// A line that was not written to its end was written by a machine that lost its power.
    private static @Nullable UUID id(String line) {
        try {
            return UUID.fromString(line.substring(line.indexOf(' ') + 1));
        } catch (IllegalArgumentException torn) {
            return null;
        }
    }

    /// A letter of which nothing is noted never was complete, provided that the machine has run ever since:
    /// otherwise the note may be lost.
    public Fate of(UUID letter) {
        return fates.getOrDefault(letter, whole ? Fate.NOT_SENT : Fate.UNKNOWN);
    }

    /// Names the time since the machine was started.
    static String boot() {
        try {
            return Files.exists(BOOT)
                    ? Files.readString(BOOT).strip()
                    : "unknown-" + ProcessHandle.current().pid();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
