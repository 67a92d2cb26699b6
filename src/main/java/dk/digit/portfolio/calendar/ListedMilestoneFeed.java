package dk.digit.portfolio.calendar;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// An address that is in use.
public record ListedMilestoneFeed(UUID id, @Nullable String activity, LocalDate createdOn) {}
