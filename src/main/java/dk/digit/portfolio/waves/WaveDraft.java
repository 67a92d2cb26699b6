package dk.digit.portfolio.waves;

import dk.digit.meetings.DecisionId;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import org.jspecify.annotations.Nullable;

/// What somebody writes down about a wave.
public record WaveDraft(
        int number,
        @Nullable Bilingual name,
        @Nullable RoughDate start,
        @Nullable RoughDate goLive,
        @Nullable DecisionId decision,
        @Nullable Bilingual remark) {}
