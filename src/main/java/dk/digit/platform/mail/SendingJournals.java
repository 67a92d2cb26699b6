package dk.digit.platform.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The journals of sending under the home folder: this process's own, and those that others have left.
@Component
public class SendingJournals implements DisposableBean {

    private static final Pattern NAME = Pattern.compile("[0-9a-f-]{36}");

    private final Path folder;
    private @Nullable SendingJournal mine;

    SendingJournals(@Value("${digit.home:var}") Path home) {
        this.folder = home.resolve("mail");
    }

    /// The name under which this process takes letters to send.
    public String mine() {
        return journal().name();
    }

    synchronized SendingJournal journal() {
        if (mine == null) {
            mine = SendingJournal.begin(folder);
        }
        return mine;
    }

    /// The journals of processes that are gone, by the names under which they took letters. One that lies in
    /// another home is not among them: only its own machine can tell.
    public Map<String, LeftJournal> left() {
        var left = new TreeMap<String, LeftJournal>();
        if (!Files.isDirectory(folder)) {
            return left;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                read(file).ifPresent(journal -> left.put(file.getFileName().toString(), journal));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return left;
    }

    private static Optional<LeftJournal> read(Path file) {
        var name = file.getFileName().toString();
        if (!NAME.matcher(name).matches() || SendingJournal.isOurs(name)) {
            return Optional.empty();
        }
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null ? Optional.empty() : Optional.of(LeftJournal.read(file));
        } catch (NoSuchFileException forgotten) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Throws a left journal away, when the fate of its letters is kept elsewhere.
    public void forget(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The file stays: the next process looks into it, and throws it away.
    @Override
    public synchronized void destroy() {
        if (mine != null) {
            mine.close();
            mine = null;
        }
    }
}
