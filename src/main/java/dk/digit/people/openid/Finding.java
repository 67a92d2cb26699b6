package dk.digit.people.openid;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;

/// One thing that a test of a provider found.
///
/// @param words as a sentence; not always a refusal
public record Finding(Grade grade, Refusal words) {

    public enum Grade {
        GOOD,
        DOUBTFUL,
        WRONG;

        /// How the design system colours it; symbol and word go with it.
        public String css() {
            return switch (this) {
                case GOOD -> "success";
                case DOUBTFUL -> "warning";
                case WRONG -> "error";
            };
        }
    }

    static Finding good(String key, Object... args) {
        return new Finding(Grade.GOOD, Refusal.of(key, args));
    }

    static Finding doubtful(String key, Object... args) {
        return new Finding(Grade.DOUBTFUL, Refusal.of(key, args));
    }

    static Finding wrong(String key, Object... args) {
        return new Finding(Grade.WRONG, Refusal.of(key, args));
    }

    public String text(Lang lang) {
        return words.text(lang);
    }
}
