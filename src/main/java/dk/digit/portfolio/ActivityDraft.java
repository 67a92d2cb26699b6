package dk.digit.portfolio;

import dk.digit.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;

/// What someone writes down about an activity.
public record ActivityDraft(
        ActivityId id,
        Bilingual name,
        ActivityKind kind,
        @Nullable String supplier,
        @Nullable String product,
        @Nullable Bilingual remark) {}
