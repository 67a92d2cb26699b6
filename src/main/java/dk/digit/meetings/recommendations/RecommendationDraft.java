package dk.digit.meetings.recommendations;

import dk.digit.meetings.DecisionId;
import dk.digit.meetings.Owner;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import org.jspecify.annotations.Nullable;

/// What is written of a recommendation.
public record RecommendationDraft(
        @Nullable Integer number,
        Bilingual text,
        @Nullable Owner owner,
        @Nullable RoughDate due,
        @Nullable DecisionId decision) {}
