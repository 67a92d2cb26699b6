package dk.digit.benefits.profiles;

import dk.digit.platform.text.Bilingual;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody writes down about a benefit: the terms of [Benefit].
public record BenefitDraft(
        String code,
        Bilingual name,
        @Nullable Bilingual description,
        BenefitType type,
        Better better,
        Bilingual measure,
        String unit,
        @Nullable Bilingual method,
        Benefit.@Nullable Worth worth,
        boolean cash,
        @Nullable Long caseLine,
        @Nullable Bilingual process,
        LocalDate proposedOn,
        boolean example) {}
