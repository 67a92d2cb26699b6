package dk.digit.platform.jobs;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Where a job stands.
///
/// @param done steps of `total` that are done; the total is null while it is not known
/// @param message a message key that says what is going on or what went wrong, or null
/// @param result JSON, once it is done
/// @param file the stored file that it made
/// @param actor username of who asked for it
public record Job(
        UUID id,
        String kind,
        State state,
        int attempt,
        long done,
        @Nullable Long total,
        @Nullable String message,
        String input,
        @Nullable String result,
        @Nullable UUID file,
        String actor,
        Instant createdAt,
        @Nullable Instant endedAt) {

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        /// It said so itself; nothing of it is kept.
        FAILED,
        /// Its node was killed and it may not be repeated without a person looking.
        BROKEN
    }

    public boolean ended() {
        return switch (state) {
            case WAITING, RUNNING -> false;
            case DONE, FAILED, BROKEN -> true;
        };
    }
}
