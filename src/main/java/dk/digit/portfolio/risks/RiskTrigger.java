package dk.digit.portfolio.risks;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.time.RoughDate;
import org.jspecify.annotations.Nullable;

/// What sets a risk off: an event such as a bill, its day as well as it is known, or both.
///
/// @param then what is to be done when it comes
public record RiskTrigger(
        @Nullable Bilingual event,
        @Nullable RoughDate due,
        @Nullable Bilingual then) {

    /// Null where there is nothing to say.
    static @Nullable RiskTrigger of(@Nullable Bilingual event, @Nullable RoughDate due, @Nullable Bilingual then) {
        return event == null && due == null ? null : new RiskTrigger(event, due, then);
    }
}
