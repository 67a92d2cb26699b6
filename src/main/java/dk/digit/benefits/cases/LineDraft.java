package dk.digit.benefits.cases;

import dk.digit.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;

/// What is written down about a line.
///
/// @param option code of the option that it belongs to
/// @param obtains code of the line, in the same option, of the benefit that this cost is paid to obtain
/// @param place in the order of lines; null to stand last, or to stay where it is
public record LineDraft(
        String option,
        String code,
        Bilingual name,
        Nature nature,
        boolean recurring,
        String formula,
        String unit,
        Sharing sharing,
        @Nullable String sharedBy,
        LineStart starts,
        int offset,
        @Nullable Integer lasts,
        @Nullable String obtains,
        @Nullable Bilingual remark,
        @Nullable Integer place) {

    /// As it is now.
    ///
    /// @param option code of its option
    /// @param obtains code of the line that it obtains
    public static LineDraft of(CaseLine known, String option, @Nullable String obtains) {
        return new LineDraft(
                option,
                known.code(),
                known.name(),
                known.nature(),
                known.recurring(),
                known.formula(),
                known.unit(),
                known.sharing(),
                known.sharedBy(),
                known.starts(),
                known.offset(),
                known.lasts(),
                obtains,
                known.remark(),
                known.place());
    }
}
