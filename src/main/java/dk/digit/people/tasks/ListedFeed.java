package dk.digit.people.tasks;

import java.time.LocalDate;
import java.util.UUID;

/// A secret address that is in use.
public record ListedFeed(UUID id, LocalDate createdOn) {}
