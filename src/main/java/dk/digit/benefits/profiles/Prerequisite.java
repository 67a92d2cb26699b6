package dk.digit.benefits.profiles;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.text.Bilingual;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What must be so before a benefit can be harvested.
///
/// @param municipality the one that it concerns; null for all
/// @param met since when it is so, by municipality, as far as somebody said so
public record Prerequisite(
        long id,
        long benefit,
        @Nullable MunicipalityCode municipality,
        PrerequisiteKind kind,
        Bilingual text,
        Map<MunicipalityCode, LocalDate> met,
        int version) {

    public Prerequisite {
        met = Map.copyOf(met);
    }

    public record Draft(@Nullable MunicipalityCode municipality, PrerequisiteKind kind, Bilingual text) {}

    public boolean concerns(MunicipalityCode other) {
        return municipality == null || municipality.equals(other);
    }

    /// Since when it is met there; null while it is not.
    ///
    /// @param start the municipality's start: tells whether it is live
    public @Nullable LocalDate metIn(MunicipalityCode other, @Nullable KnownStart start) {
        if (kind != PrerequisiteKind.WAVE_LIVE) {
            return met.get(other);
        }
        var goLive = start == null ? null : start.goLive();
        return goLive != null && goLive.real() ? goLive.day() : null;
    }
}
