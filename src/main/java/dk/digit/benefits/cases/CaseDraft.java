package dk.digit.benefits.cases;

import dk.digit.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;

/// What is written down about a business case itself.
///
/// @param priceYear amounts are told in prices of this year
/// @param costTolerance how far costs may move from the newest frozen version, in per cent
public record CaseDraft(
        int priceYear,
        int firstYear,
        int years,
        @Nullable Bilingual summary,
        @Nullable Integer costTolerance,
        @Nullable Integer netTolerance) {}
