package dk.digit.meetings.calendar;

import org.jspecify.annotations.Nullable;

/// Whose meetings an address opens.
///
/// @param body the body whose meetings it shows, as far as the owner may see them; null for those that the
///     owner sits in
record Feed(String username, @Nullable String body) {}
