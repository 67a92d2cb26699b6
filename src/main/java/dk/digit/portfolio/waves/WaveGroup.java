package dk.digit.portfolio.waves;

import java.util.List;

/// A wave on the board with its municipalities.
///
/// @param rows those that the reader's filter leaves
public record WaveGroup(Wave wave, WaveStanding standing, List<WaveRow> rows, List<Integer> settled) {

    /// How many of its municipalities are through with a step.
    public int settled(WaveStep step) {
        return settled.get(step.ordinal());
    }
}
