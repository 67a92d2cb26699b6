package dk.digit.platform.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The key in the home folder, readable by its owner only. Several processes may share the folder: the
/// one that is first to write it gives the key to all.
record KeyFile(Path file) {

    private static final Logger LOG = LoggerFactory.getLogger(KeyFile.class);

    static KeyFile in(Path home) {
        return new KeyFile(home.resolve("keys").resolve("seal.key"));
    }

    String text() {
        try {
            if (!Files.exists(file)) {
                make();
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("the key " + file + " cannot be read or made", e);
        }
    }

    private void make() throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        var draft = Files.createTempFile(folder, "seal", ".new");
        try {
            Files.writeString(draft, random());
            // A link is made whole or not at all, and never over another process's key.
            Files.createLink(file, draft);
            LOG.info("Made the key {}. Keep it with the back-ups: what is sealed cannot be read without it.", file);
        } catch (FileAlreadyExistsException madeMeanwhile) {
            LOG.debug("another process made the key", madeMeanwhile);
        } finally {
            Files.delete(draft);
        }
    }

    private static String random() {
        var bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getEncoder().encodeToString(bytes) + "\n";
    }
}
