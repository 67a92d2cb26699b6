package dk.digit.platform.mail;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/// What this process hands to the mail server, written down around the one byte that counts: a letter is
/// the server's from the moment when the line with the single dot has arrived.
///
/// `dot <id>` is written right before that line leaves, `accepted <id>` or `refused <id>` right after the
/// answer. Each is one append, so a process that is killed leaves it or not, and what it leaves is in the
/// kernel's hands: nothing is forced to the disk, which would put milliseconds between the note and the
/// dot. A machine that loses its power loses such notes; that is seen by the boot that stands on top.
final class SendingJournal implements AutoCloseable {

    private static final long LONGEST = 1 << 20;

    /// The journals that this process holds. A second look at one of their files would drop the lock on it:
    /// that is how the system counts.
    private static final Set<String> OURS = ConcurrentHashMap.newKeySet();

    private final String name;
    private final FileOutputStream file;

    private SendingJournal(String name, FileOutputStream file) {
        this.name = name;
        this.file = file;
    }

    /// Begins a journal and holds it as long as the process lives: the kernel lets go of the lock with it.
    static SendingJournal begin(Path folder) {
        var name = UUID.randomUUID().toString();
        try {
            Files.createDirectories(folder);
            // Not a channel: an interrupt would close it in the middle of a letter.
            var file = new FileOutputStream(folder.resolve(name).toFile(), true);
            OURS.add(name);
            file.getChannel().lock();
            var journal = new SendingJournal(name, file);
            journal.write("boot " + LeftJournal.boot());
            return journal;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isOurs(String name) {
        return OURS.contains(name);
    }

    String name() {
        return name;
    }

    void dot(UUID letter) {
        write("dot " + letter);
    }

    void accepted(UUID letter) {
        write("accepted " + letter);
    }

    void refused(UUID letter) {
        write("refused " + letter);
    }

    /// Forgets letters whose outcome is kept elsewhere. Only between two letters.
    void shorten() {
        try {
            if (file.getChannel().size() > LONGEST) {
                file.getChannel().truncate(0);
                write("boot " + LeftJournal.boot());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String line) {
        try {
            file.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            file.close();
            OURS.remove(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
