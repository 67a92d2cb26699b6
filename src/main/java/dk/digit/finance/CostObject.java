package dk.digit.finance;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.time.Period;
import org.jspecify.annotations.Nullable;

/// What project money is spent on: an activity of the portfolio, or something of the association's own.
///
/// @param statementLine the line of the statement that it adds to
/// @param activityId the activity, or null when it is none
public record CostObject(
        String code,
        Bilingual name,
        String statementLine,
        @Nullable String activityId,
        Period period) {

    public String name(Lang lang) {
        return name.in(lang);
    }
}
