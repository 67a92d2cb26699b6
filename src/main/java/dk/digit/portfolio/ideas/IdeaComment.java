package dk.digit.portfolio.ideas;

import java.time.Instant;

/// Something that somebody said of an idea.
public record IdeaComment(String body, Instant writtenAt, String writtenBy) {}
