package dk.digit.meetings;

import dk.digit.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;

/// Something that a decision is meant to set in motion.
///
/// @param reference key of the record as its own room calls it, or null while there is none
/// @param label what is meant, in words; null where the record speaks for itself
public record Binding(
        BindingKind kind,
        @Nullable String reference,
        @Nullable Bilingual label) {}
