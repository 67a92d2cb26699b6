package dk.digit.meetings;

import dk.digit.platform.store.StoredFiles;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.web.Download;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;

/// The files that are evidence. Each is kept together with what it shows, or not at all.
@Component
public class EvidenceFiles {

    private static final long LARGEST = 25L << 20;
    private static final int LONGEST_NAME = 200;

    private final StoredFiles files;

    EvidenceFiles(StoredFiles files) {
        this.files = files;
    }

    public static boolean isThere(@Nullable MultipartFile file) {
        return file != null && !file.isEmpty();
    }

    /// Stores the file, if there is one, and records what it shows in the same transaction.
    @Transactional
    public void keep(@Nullable MultipartFile file, Consumer<Evidence.@Nullable Attachment> recording) {
        recording.accept(file == null || file.isEmpty() ? null : stored(file));
    }

    private Evidence.Attachment stored(MultipartFile file) {
        var name = name(Objects.requireNonNullElse(file.getOriginalFilename(), ""));
        try (var in = file.getInputStream()) {
            var stored = files.store(name, "application/octet-stream", in, LARGEST);
            return new Evidence.Attachment(stored.id(), name);
        } catch (RefusedException e) {
            throw new RefusedException(List.of(e.refusals().getFirst().at("evidenceFile")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The last part of what a browser sends, which may be a path.
    private static String name(String sent) {
        var name = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return name.isEmpty() ? "bilag" : name.substring(0, Math.min(LONGEST_NAME, name.length()));
    }

    public Download download(Evidence.Attachment file) {
        return Download.of(file.name(), "application/octet-stream", out -> {
            try (var in = files.open(file.id())) {
                in.transferTo(out);
            }
        });
    }
}
