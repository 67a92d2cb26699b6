package dk.digit.report;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.RoughDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// When something was, as well as it is known.
///
/// @param when null when nobody knows
/// @param text the same for people, with its doubt
record Moment(@Nullable RoughDate when, String text) {

    static Moment of(Lang lang, RoughDate when) {
        return new Moment(when, when.text(lang));
    }

    static @Nullable Moment orNull(Lang lang, @Nullable RoughDate when) {
        return when == null ? null : of(lang, when);
    }

    /// The beginning of something that may have begun before anything was written down.
    static Moment start(Lang lang, @Nullable LocalDate day, boolean known) {
        if (day == null || !known) {
            return unknownStart(lang);
        }
        return of(lang, RoughDate.of(day));
    }

    static Moment unknownStart(Lang lang) {
        return new Moment(null, Texts.of(lang, "report.moment.startUnknown"));
    }

    /// A day that is known, or known with a doubt.
    static Moment day(Lang lang, LocalDate day, boolean certain) {
        var rough = RoughDate.of(day);
        return of(lang, certain ? rough : rough.inDoubt());
    }

    boolean certain() {
        return when != null && !when.doubtful();
    }
}
