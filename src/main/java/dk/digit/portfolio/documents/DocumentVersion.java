package dk.digit.portfolio.documents;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A save of a document.
///
/// @param chapters the numbers of the chapters that it wrote
public record DocumentVersion(
        int number, @Nullable String note, Instant writtenAt, String writtenBy, List<Integer> chapters) {}
