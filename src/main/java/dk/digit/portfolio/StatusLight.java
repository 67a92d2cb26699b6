package dk.digit.portfolio;

import java.util.Collection;
import java.util.Comparator;

/// A traffic light, with the one for what nobody has measured.
public enum StatusLight {
    GREEN,
    YELLOW,
    RED,
    UNKNOWN;

    /// The worst of them. What is unknown says nothing, unless nothing is known.
    public static StatusLight worst(Collection<StatusLight> lights) {
        return lights.stream()
                .filter(light -> light != UNKNOWN)
                .max(Comparator.naturalOrder())
                .orElse(UNKNOWN);
    }

    /// The badge of the design system that goes with its word.
    public String badge() {
        return switch (this) {
            case GREEN -> "success";
            case YELLOW -> "warning";
            case RED -> "error";
            case UNKNOWN -> "plain";
        };
    }

    /// A mark beside the word, so that colour is never alone.
    public String mark() {
        return switch (this) {
            case GREEN -> "✓";
            case YELLOW -> "!";
            case RED -> "✕";
            case UNKNOWN -> "?";
        };
    }

    /// Where it stands among those that need attention, smallest first.
    public int urgency() {
        return switch (this) {
            case RED -> 0;
            case YELLOW -> 1;
            case UNKNOWN -> 2;
            case GREEN -> 3;
        };
    }
}
