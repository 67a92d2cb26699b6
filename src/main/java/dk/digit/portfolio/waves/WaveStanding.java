package dk.digit.portfolio.waves;

import dk.digit.platform.time.RoughDate;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a wave stands on a day. It is live on the day on which the last of its municipalities is: that is counted,
/// never typed, except for a wave whose municipalities nobody knows.
///
/// @param since when it became live, as well as that is known; null for one that is not, or that was so before days
///     were written down
/// @param live how many of its municipalities are live
/// @param places how many go in it
public record WaveStanding(WaveState state, @Nullable RoughDate since, int live, int places) {

    /// @param steps the live step of each of its municipalities, null for one of which nothing was said
    /// @param begun whether any of them began with any step
    static WaveStanding of(Wave wave, Collection<? extends @Nullable StepEntry> steps, boolean begun, LocalDate day) {
        var days = steps.stream()
                .filter(Objects::nonNull)
                .filter(entry -> entry.state() == StepState.DONE)
                .map(StepEntry::since)
                .sorted()
                .toList();
        int live = days.size();
        var reached = wave.reached();
        if (reached != null && reached.by(day)) {
            return new WaveStanding(WaveState.LIVE, reached.on(), live, steps.size());
        }
        if (!steps.isEmpty() && live == steps.size()) {
            return new WaveStanding(WaveState.LIVE, RoughDate.of(days.getLast()), live, steps.size());
        }
        return new WaveStanding(open(wave, begun || live > 0, day), null, live, steps.size());
    }

    private static WaveState open(Wave wave, boolean begun, LocalDate day) {
        var goLive = wave.goLive();
        var start = wave.start();
        if (goLive != null && goLive.last().isBefore(day)) {
            return WaveState.LATE;
        }
        return begun || (start != null && !start.day().isAfter(day)) ? WaveState.UNDER_WAY : WaveState.PLANNED;
    }

    public boolean isLive() {
        return state == WaveState.LIVE;
    }
}
