package dk.digit.people.tasks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One thing that somebody did with a task, or said about it.
///
/// @param words what was done; empty for a comment
/// @param comment what was said, or null
public record LogLine(
        Instant at, String by, List<String> words, @Nullable String comment) {}
