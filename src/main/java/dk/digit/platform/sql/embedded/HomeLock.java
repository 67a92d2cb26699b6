package dk.digit.platform.sql.embedded;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Which processes use the database of a home folder, told by file locks: the kernel drops them with
/// the process, so a killed one leaves nothing behind.
///
/// Two files. Whoever starts, stops or joins holds `database.lock` alone for that moment. Whoever uses
/// the database shares `database.users`; who can have that file alone is the only one left.
final class HomeLock implements Closeable {

    private final FileChannel transition;
    private final FileChannel users;
    private @Nullable FileLock using;

    HomeLock(Path home) throws IOException {
        this.transition = open(home.resolve("database.lock"));
        this.users = open(home.resolve("database.users"));
    }

    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /// Waits its turn to start, stop or join.
    FileLock transition(Duration patience) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            FileLock lock = transition.tryLock();
            if (lock != null) {
                return lock;
            }
            if (System.nanoTime() > deadline) {
                throw new PostgresFailure(
                        "Another process has been starting or stopping the database of this home folder"
                                + " for more than " + patience.toSeconds() + " seconds. End it, then try again.");
            }
            Thread.sleep(50);
        }
    }

    /// Ask inside a transition, and not while counted as a user oneself.
    boolean unused() throws IOException {
        FileLock lock = users.tryLock();
        if (lock == null) {
            return false;
        }
        lock.release();
        return true;
    }

    void use() throws IOException {
        using = users.lock(0, Long.MAX_VALUE, true);
    }

    void leave() throws IOException {
        if (using != null) {
            using.release();
            using = null;
        }
    }

    @Override
    public void close() throws IOException {
        transition.close();
        users.close();
    }
}
