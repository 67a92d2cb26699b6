package dk.digit.portfolio.waves;

import dk.digit.association.MunicipalityCode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody says how far a municipality is with a step.
///
/// @param since from which day it is so; of a step that is done, the day on which it was done
/// @param planned the day for which it is planned to be done
/// @param remark needed where a step is passed over
public record StepReport(
        MunicipalityCode municipality,
        WaveStep step,
        StepState state,
        LocalDate since,
        @Nullable LocalDate planned,
        @Nullable String remark) {}
