package dk.digit.platform.chart;

/// Whether bars lie (long names, many bars) or stand (a few, such as years).
public enum Direction {
    LYING,
    STANDING
}
