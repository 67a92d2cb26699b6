package dk.digit.meetings.calendar;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An address that is in use.
public record ListedFeed(UUID id, @Nullable String body, LocalDate createdOn) {}
