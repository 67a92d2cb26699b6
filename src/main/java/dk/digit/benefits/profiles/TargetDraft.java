package dk.digit.benefits.profiles;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is agreed about a target.
///
/// @param step the target that it changes; null for a new one
/// @param dueOn null when it hangs on the start
/// @param monthsAfter as many months after the start; null for a day of its own
/// @param value null to give the target up
public record TargetDraft(
        @Nullable Integer step,
        LocalDate agreedOn,
        @Nullable LocalDate dueOn,
        @Nullable Integer monthsAfter,
        @Nullable BigDecimal value,
        @Nullable String reason) {

    public TargetDraft {
        if ((dueOn == null) == (monthsAfter == null)) {
            throw new IllegalArgumentException("either a day or a time after the start");
        }
    }
}
