package dk.digit.benefits.cases;

import dk.digit.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;

/// One way to go.
public record CaseOption(
        long id,
        String code,
        OptionKind kind,
        Bilingual name,
        @Nullable Bilingual description,
        int version) {}
