package dk.digit.benefits.measuring;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What somebody measured, as it is entered.
///
/// @param value in the benefit's unit
/// @param confirmed why it holds although it looks wrong beside what was measured before
public record Entry(
        LocalDate on,
        BigDecimal value,
        @Nullable String remark,
        @Nullable String confirmed) {}
