package dk.digit.portfolio.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a reader says of a chapter, or an answer to that.
///
/// @param version the version that it was said of
/// @param answers the comment that it answers; null for one of its own
public record Comment(
        long id,
        int chapter,
        int version,
        @Nullable Long answers,
        String text,
        Instant madeAt,
        String madeBy,
        @Nullable Instant resolvedAt,
        @Nullable String resolvedBy) {

    public boolean isOpen() {
        return answers == null && resolvedAt == null;
    }
}
