package dk.digit.benefits.harvest;

import dk.digit.benefits.measuring.HarvestState;
import dk.digit.platform.chart.Matrix;
import dk.digit.platform.chart.Symbol;
import dk.digit.platform.chart.Tone;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;

/// How the states of a benefit look; each has a word with it.
final class StateLook {

    private StateLook() {}

    static Matrix.State state(HarvestState state, Lang lang) {
        return switch (state) {
            case NOT_STARTED -> of(state, Symbol.RING, Tone.HOLLOW, lang);
            case UNDER_WAY -> of(state, Symbol.HALF, Tone.SKY, lang);
            case HARVESTED -> of(state, Symbol.CHECK, Tone.TEAL, lang);
            case LOST -> of(state, Symbol.CROSS, Tone.RED, lang);
        };
    }

    private static Matrix.State of(HarvestState state, Symbol symbol, Tone tone, Lang lang) {
        return new Matrix.State(Texts.of(lang, state), symbol, tone);
    }

    /// A mark beside the word, so that colour is never alone.
    static String mark(HarvestState state) {
        return switch (state) {
            case NOT_STARTED -> "○";
            case UNDER_WAY -> "◐";
            case HARVESTED -> "✓";
            case LOST -> "✕";
        };
    }
}
