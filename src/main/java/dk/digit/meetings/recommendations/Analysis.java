package dk.digit.meetings.recommendations;

import dk.digit.meetings.Evidence;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import org.jspecify.annotations.Nullable;

/// Something that recommends.
///
/// @param by who made it, by function or kind of company: never a name
/// @param stated how many recommendations it says it makes, if it says so
/// @param takenOn how many of them are said to be taken on
/// @param recorded how many are known here
/// @param version counts its changes
public record Analysis(
        String id,
        AnalysisKind kind,
        Bilingual title,
        Bilingual by,
        RoughDate madeOn,
        @Nullable String link,
        Evidence.@Nullable Attachment file,
        @Nullable Integer stated,
        @Nullable Integer takenOn,
        @Nullable Bilingual remark,
        int recorded,
        int version) {

    /// How many are said to exist and are not in the material.
    public int missing() {
        return stated == null ? 0 : Math.max(0, stated - recorded);
    }
}
