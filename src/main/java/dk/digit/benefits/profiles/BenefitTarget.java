package dk.digit.benefits.profiles;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the measure is to be on a day.
///
/// @param step counts the targets of a municipality's part
/// @param value null when the target is given up
/// @param monthsAfter as many months after the start; null for a day of its own
/// @param reason why it was changed or given up
public record BenefitTarget(
        long id,
        int step,
        LocalDate agreedOn,
        LocalDate dueOn,
        @Nullable BigDecimal value,
        @Nullable Integer monthsAfter,
        @Nullable String reason) {}
