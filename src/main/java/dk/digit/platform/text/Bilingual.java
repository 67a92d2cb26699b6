package dk.digit.platform.text;

import org.jspecify.annotations.Nullable;

/// The same words in Danish and English. Where nobody has written the English yet, readers of English
/// get the Danish: better than nothing, and [#langIn] says so to the markup.
///
/// @param en empty when it is not written
public record Bilingual(String da, String en) {

    public static final Bilingual EMPTY = new Bilingual("", "");

    public static Bilingual of(String da, @Nullable String en) {
        return new Bilingual(da, en == null ? "" : en);
    }

    /// Two columns that are empty together; null when nothing is said.
    public static @Nullable Bilingual ofNullable(@Nullable String da, @Nullable String en) {
        return da == null ? null : of(da, en);
    }

    public String in(Lang lang) {
        return langIn(lang) == Lang.DA ? da : en;
    }

    /// The language that [#in] answers in.
    public Lang langIn(Lang lang) {
        return en.isBlank() ? Lang.DA : lang;
    }

    public @Nullable String enOrNull() {
        return en.isBlank() ? null : en;
    }

    public boolean isEmpty() {
        return da.isEmpty() && en.isEmpty();
    }
}
