package dk.digit.portfolio.waves;

import dk.digit.meetings.DecisionId;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.RoughDate;
import dk.digit.portfolio.ActivityId;
import org.jspecify.annotations.Nullable;

/// A group of municipalities that come into use together. Number 0 is the clarification with the supplier, in
/// which nobody has a place.
///
/// @param name beside its number, where it has one
/// @param start when it begins, as well as it is known
/// @param goLive when it is planned to be live; for the clarification, to be finished
/// @param reached that it is so was reported for the wave as a whole; null where it was not
/// @param version counts its changes
public record Wave(
        long id,
        ActivityId activity,
        int number,
        @Nullable Bilingual name,
        @Nullable RoughDate start,
        @Nullable RoughDate goLive,
        @Nullable DecisionId decision,
        @Nullable Reached reached,
        @Nullable Bilingual remark,
        int version) {

    /// @param on null when it was so before days were written down
    public record Reached(@Nullable RoughDate on) {
        boolean by(java.time.LocalDate day) {
            return on == null || !on.day().isAfter(day);
        }
    }

    public boolean isClarification() {
        return number == 0;
    }

    /// "Bølge 2", "Bølge 2: Vest".
    public String title(Lang lang) {
        var plain = isClarification()
                ? Texts.of(lang, "portfolio.wave.clarification")
                : Texts.of(lang, "portfolio.wave.numbered", String.valueOf(number));
        return name == null ? plain : plain + ": " + name.in(lang);
    }

    WaveDraft draft() {
        return new WaveDraft(number, name, start, goLive, decision, remark);
    }
}
