package dk.digit.platform.sql.embedded;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/// The server's programs, unpacked once from the jar that carries them.
final class Binaries {

    static final String VERSION = "18.6";
    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    private Binaries() {}

    /// @return the folder `postgres-<version>` under `parent`, unpacked now if it was not there
    static Path unpack(Path parent) throws IOException {
        Path folder = parent.resolve("postgres-" + VERSION);
        if (Files.isDirectory(folder)) {
            return folder;
        }
        requireLinux();
        Durably.createPrivateFolder(parent);
        try (var channel = FileChannel.open(
                        parent.resolve("postgres.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var turn = channel.lock()) {
            if (!Files.isDirectory(folder)) {
                unpackAlone(parent.resolve("postgres-" + VERSION + ".new"), folder);
            }
        }
        return folder;
    }

    private static void unpackAlone(Path draft, Path folder) throws IOException {
        Durably.delete(draft);
        Durably.createPrivateFolder(draft);
        try (InputStream archive = Binaries.class.getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                throw new PostgresFailure("The program was built without the embedded PostgreSQL. " + elsewhere());
            }
            unpack(archive, draft);
        }
        Durably.move(draft, folder);
    }

    private static void unpack(InputStream archive, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
            TarArchiveEntry entry;
            while ((entry = tar.getNextEntry()) != null) {
                write(tar, entry, folder);
            }
        }
    }

    private static void write(TarArchiveInputStream tar, TarArchiveEntry entry, Path folder) throws IOException {
        Path path = folder.resolve(entry.getName()).normalize();
        if (!path.startsWith(folder)) {
            throw new IOException("entry outside of the archive: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(path);
            return;
        }
        Files.createDirectories(path.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
        } else {
            Files.copy(tar, path);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(program ? "rwx------" : "rw-------"));
        }
    }

    private static void requireLinux() {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!system.equals("Linux amd64")) {
            throw new PostgresFailure(
                    "The embedded PostgreSQL runs on Linux amd64, this is " + system + ". " + elsewhere());
        }
    }

    static String elsewhere() {
        return "Name a PostgreSQL 18 of your own in DIGIT_DATABASE_URL (postgresql://user:password@host/database).";
    }
}
