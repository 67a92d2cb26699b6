package dk.digit.people.notices;

import dk.digit.platform.text.Bilingual;
import java.time.Instant;
import java.util.UUID;

/// A notice as it is kept.
public record Told(UUID id, String kind, Bilingual words, String path, Instant madeAt) {}
