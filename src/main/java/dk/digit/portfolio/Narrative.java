package dk.digit.portfolio;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One version of the words about an activity's year. Versions are only ever added.
///
/// @param body plain text with headings, lists and emphasis, see [dk.digit.platform.text.Prose]
/// @param reason why a final text was opened again, or a reviewed one sent back
public record Narrative(
        NarrativeKey key,
        int version,
        NarrativeState state,
        String body,
        @Nullable String reason,
        Instant writtenAt,
        String writtenBy) {}
