package dk.digit.meetings;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import org.jspecify.annotations.Nullable;

/// Something that happened in the association's year beside meetings.
///
/// @param until when it ended, null when it took a day or the end is not known
public record Event(
        String id,
        EventKind kind,
        Bilingual name,
        RoughDate starts,
        @Nullable RoughDate until,
        @Nullable Bilingual about) {}
