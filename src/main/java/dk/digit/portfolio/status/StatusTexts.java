package dk.digit.portfolio.status;

import dk.digit.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;

/// What a report says in words, each with marks for headings and lists.
///
/// @param decisions what somebody is asked to decide
public record StatusTexts(
        Bilingual summary,
        @Nullable Bilingual done,
        @Nullable Bilingual next,
        @Nullable Bilingual decisions) {}
