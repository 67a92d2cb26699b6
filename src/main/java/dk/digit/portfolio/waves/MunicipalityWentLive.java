package dk.digit.portfolio.waves;

import dk.digit.association.MunicipalityCode;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A municipality is reported live in an activity.
///
/// @param wave number of the wave that it goes in on the day; null when it has left its wave by then
/// @param day the day on which it went live
public record MunicipalityWentLive(
        ActivityId activity,
        MunicipalityCode municipality,
        @Nullable Integer wave,
        LocalDate day) {}
