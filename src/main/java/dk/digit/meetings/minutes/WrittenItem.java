package dk.digit.meetings.minutes;

import org.jspecify.annotations.Nullable;

/// What is written at an item.
///
/// @param edited whether somebody wrote it, rather than the draft
/// @param content as approved, null before
/// @param version counts its changes
record WrittenItem(
        long id,
        long item,
        @Nullable String discussion,
        @Nullable String resolution,
        boolean edited,
        byte @Nullable [] content,
        int version) {}
