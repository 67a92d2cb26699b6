package dk.digit.portfolio.waves;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;

/// How a wave's standing reads.
public final class WaveWords {

    private WaveWords() {}

    /// "I drift siden 1. november 2023", "Planlagt til marts 2024".
    public static String of(Wave wave, WaveStanding standing, Lang lang) {
        var since = standing.since();
        return switch (standing.state()) {
            case LIVE ->
                since == null
                        ? state(wave, standing, lang)
                        : Texts.of(
                                lang,
                                wave.isClarification() ? "portfolio.wave.clarifiedOn" : "portfolio.wave.liveSince",
                                since.text(lang));
            case UNDER_WAY ->
                wave.start() == null
                        ? state(wave, standing, lang)
                        : Texts.of(
                                lang,
                                "portfolio.wave.underWaySince",
                                wave.start().text(lang));
            case PLANNED, LATE ->
                wave.goLive() == null
                        ? state(wave, standing, lang)
                        : Texts.of(
                                lang,
                                "portfolio.wave.stateFor",
                                state(wave, standing, lang),
                                wave.goLive().text(lang));
        };
    }

    public static String state(Wave wave, WaveStanding standing, Lang lang) {
        return wave.isClarification() && standing.isLive()
                ? Texts.of(lang, "portfolio.wave.clarified")
                : Texts.of(lang, standing.state());
    }
}
