package dk.digit.meetings.recommendations;

import dk.digit.meetings.Evidence;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import org.jspecify.annotations.Nullable;

/// What is written of an analysis.
///
/// @param file null leaves the one that is there
public record AnalysisDraft(
        String id,
        AnalysisKind kind,
        Bilingual title,
        Bilingual by,
        RoughDate madeOn,
        @Nullable String link,
        Evidence.@Nullable Attachment file,
        @Nullable Integer stated,
        @Nullable Integer takenOn,
        @Nullable Bilingual remark) {

    AnalysisDraft with(Evidence.@Nullable Attachment attached) {
        return new AnalysisDraft(id, kind, title, by, madeOn, link, attached, stated, takenOn, remark);
    }
}
