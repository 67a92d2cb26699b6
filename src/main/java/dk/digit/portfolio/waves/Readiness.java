package dk.digit.portfolio.waves;

import dk.digit.association.MunicipalityCode;
import dk.digit.portfolio.ActivityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// How ready a municipality says it is to go live.
///
/// @param percent 0 to 100, where it says so
/// @param reason needed unless the light is green
public record Readiness(
        ActivityId activity,
        MunicipalityCode municipality,
        LocalDate on,
        Light light,
        @Nullable Integer percent,
        @Nullable String reason) {

    /// "60 %" behind the word for the light.
    String percentText() {
        return percent == null ? "" : percent + " %";
    }
}
