package dk.digit.portfolio.waves;

/// How ready a municipality says it is.
public enum Light {
    GREEN,
    YELLOW,
    RED
}
