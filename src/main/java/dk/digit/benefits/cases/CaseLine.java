package dk.digit.benefits.cases;

import dk.digit.platform.text.Bilingual;
import org.jspecify.annotations.Nullable;

/// A cost or a benefit of an option.
///
/// @param formula gives one year's amount of a recurring line, the amount of a one-off line
/// @param unit what the formula gives; `kr.` for money
/// @param sharedBy the figure that it is shared by, when its sharing is FIGURE
/// @param offset months from what it starts with; negative: before
/// @param lasts months; null to the end of the case
/// @param obtains the line of the benefit that this cost is paid to obtain
public record CaseLine(
        long id,
        long option,
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
        @Nullable Long obtains,
        @Nullable Bilingual remark,
        int place,
        int version) {

    public Side side() {
        return nature.side();
    }
}
