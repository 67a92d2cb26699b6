package dk.digit.platform.text;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The two languages of the product. Danish is the first.
public enum Lang {
    DA("da", Locale.of("da", "DK")),
    EN("en", Locale.UK);

    private final String code;
    private final Locale locale;

    Lang(String code, Locale locale) {
        this.code = code;
        this.locale = locale;
    }

    /// The ISO 639 code, as in `?lang=` and in the `lang` attribute.
    public String code() {
        return code;
    }

    public Locale locale() {
        return locale;
    }

    /// The language of a code such as `en` or `en-GB`, or null when it is neither of the two.
    public static @Nullable Lang of(@Nullable String code) {
        if (code == null) {
            return null;
        }
        for (Lang lang : values()) {
            if (code.equalsIgnoreCase(lang.code)
                    || code.toLowerCase(Locale.ROOT).startsWith(lang.code + "-")) {
                return lang;
            }
        }
        return null;
    }

    public Lang other() {
        return this == DA ? EN : DA;
    }
}
