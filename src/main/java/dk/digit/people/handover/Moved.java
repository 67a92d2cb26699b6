package dk.digit.people.handover;

import dk.digit.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;

/// One thing that went to a successor.
///
/// @param successor null when it was left without an owner, knowingly
public record Moved(String kind, Bilingual words, @Nullable String successor) {}
