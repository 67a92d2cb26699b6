package dk.digit.portfolio.risks;

import dk.digit.platform.chart.Symbol;
import dk.digit.platform.chart.Tone;

/// What a score means, by the thresholds of the day.
public enum RiskLight {
    RED,
    YELLOW,
    GREEN,
    /// Nobody has said yet how likely it is.
    UNASSESSED;

    public String badge() {
        return switch (this) {
            case RED -> "error";
            case YELLOW -> "warning";
            case GREEN -> "success";
            case UNASSESSED -> "plain";
        };
    }

    Tone tone() {
        return switch (this) {
            case RED -> Tone.RED;
            case YELLOW -> Tone.AMBER;
            case GREEN -> Tone.MINT;
            case UNASSESSED -> Tone.HOLLOW;
        };
    }

    Symbol symbol() {
        return switch (this) {
            case RED -> Symbol.WARNING;
            case YELLOW -> Symbol.TRIANGLE;
            case GREEN -> Symbol.CHECK;
            case UNASSESSED -> Symbol.RING;
        };
    }
}
