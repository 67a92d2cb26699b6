package dk.digit.benefits.shared;

import dk.digit.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;

/// A shared assumption as it is written down, without its values.
///
/// @param unit as [dk.digit.benefits.formula.Unit] reads it; empty for a plain number
public record SharedDraft(
        String code,
        Bilingual name,
        String unit,
        @Nullable Purpose purpose,
        @Nullable Bilingual remark) {}
