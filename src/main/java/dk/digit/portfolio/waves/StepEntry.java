package dk.digit.portfolio.waves;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What was said of a step: how it is from a day on.
///
/// @param id grows with what is said later
/// @param by the account that said it
public record StepEntry(
        long id,
        WaveStep step,
        StepState state,
        LocalDate since,
        @Nullable LocalDate planned,
        @Nullable String remark,
        String by) {}
