package dk.digit.portfolio.waves;

import dk.digit.association.Municipality;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A municipality on the board.
///
/// @param cells one for each step, in order
/// @param readiness what it said last, null for nothing
/// @param readinessMissingSince since when its word is missing, null when it is not
/// @param lead the title of whoever leads it at home
/// @param reports whether the reader may report for it
public record WaveRow(
        Municipality municipality,
        List<StepCell> cells,
        @Nullable Readiness readiness,
        @Nullable LocalDate readinessMissingSince,
        @Nullable String lead,
        boolean reports) {

    /// So long before it goes live a municipality says how ready it is.
    static final int READINESS_DAYS = 30;

    public StepCell cell(WaveStep step) {
        return cells.get(step.ordinal());
    }

    /// Since when a word on readiness is missing: none was given in the days before the planned day.
    static @Nullable LocalDate missingSince(
            @Nullable LocalDate goLive, boolean live, @Nullable Readiness readiness, LocalDate day) {
        if (goLive == null || live) {
            return null;
        }
        var from = goLive.minusDays(READINESS_DAYS);
        boolean said = readiness != null && !readiness.on().isBefore(from);
        return said || day.isBefore(from) ? null : from;
    }
}
