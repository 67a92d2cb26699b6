package dk.digit.portfolio.ideas;

import java.time.Instant;
import java.time.LocalDate;

/// One of the versions of an idea's words, by its beginning.
public record IdeaVersion(int number, LocalDate since, String title, String writtenBy, Instant writtenAt) {}
