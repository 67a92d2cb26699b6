package dk.digit.benefits.cases;

import dk.digit.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;

/// What is written down about an option.
///
/// @param code its name in an address and in a workbook: `together`
public record OptionDraft(
        String code,
        OptionKind kind,
        Bilingual name,
        @Nullable Bilingual description) {}
