package dk.digit.portfolio;

import dk.digit.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;

/// Something that the municipalities work on together.
///
/// @param version counts its changes
public record Activity(
        ActivityId id,
        Bilingual name,
        ActivityKind kind,
        @Nullable String supplier,
        @Nullable String product,
        @Nullable Bilingual remark,
        int version) {}
