package dk.digit.benefits.profiles;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.portfolio.waves.GoLive;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Since when a part is to be felt, and why that day.
///
/// @param goLive what it hangs on; null for a day of its own
public record KnownStart(LocalDate day, @Nullable GoLive goLive, int offsetDays) {

    /// "Bølge 2 går i drift 1. november 2023 + 30 dage".
    public String why(Lang lang) {
        if (goLive == null) {
            return Texts.of(lang, "benefits.profile.startFixed");
        }
        var on = Formats.longDate(lang, goLive.day());
        var wave = goLive.wave();
        var said = goLive.real()
                ? Texts.of(lang, "benefits.profile.startLive", on)
                : wave == null
                        ? Texts.of(lang, "benefits.profile.startPlanned", on)
                        : Texts.of(lang, "benefits.profile.startWave", wave.title(lang), on);
        return offsetDays == 0 ? said : said + " " + Texts.of(lang, "benefits.profile.startOffset", offsetDays);
    }
}
