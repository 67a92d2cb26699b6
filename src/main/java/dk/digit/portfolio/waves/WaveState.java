package dk.digit.portfolio.waves;

/// How a wave stands on a day.
public enum WaveState {
    PLANNED,
    UNDER_WAY,
    /// Its planned day has passed, and it is not live.
    LATE,
    /// All of its municipalities are live, or it is reported so as a whole; of the clarification: finished.
    LIVE
}
