package dk.digit.portfolio.waves;

import dk.digit.platform.chart.Symbol;
import dk.digit.platform.chart.Tone;

/// The marks and colours that go with the words.
public final class StepLook {

    private StepLook() {}

    public static Symbol symbol(StepState state, boolean late) {
        if (late) {
            return Symbol.WARNING;
        }
        return switch (state) {
            case NOT_STARTED -> Symbol.RING;
            case UNDER_WAY -> Symbol.HALF;
            case DONE -> Symbol.CHECK;
            case NOT_NEEDED -> Symbol.DASH;
        };
    }

    public static String css(StepState state, boolean late) {
        return late ? "late" : state.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    public static String badge(WaveState state) {
        return switch (state) {
            case PLANNED -> "plain";
            case UNDER_WAY -> "info";
            case LATE -> "warning";
            case LIVE -> "success";
        };
    }

    public static String badge(Light light) {
        return switch (light) {
            case GREEN -> "success";
            case YELLOW -> "warning";
            case RED -> "error";
        };
    }

    static Tone tone(WaveState state) {
        return switch (state) {
            case PLANNED -> Tone.HOLLOW;
            case UNDER_WAY -> Tone.SKY;
            case LATE -> Tone.RED;
            case LIVE -> Tone.NAVY;
        };
    }

    static Symbol symbol(WaveState state) {
        return switch (state) {
            case PLANNED -> Symbol.RING;
            case UNDER_WAY -> Symbol.HALF;
            case LATE -> Symbol.WARNING;
            case LIVE -> Symbol.CHECK;
        };
    }
}
