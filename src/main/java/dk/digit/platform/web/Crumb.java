package dk.digit.platform.web;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;

/// One step on the way to a page.
///
/// @param words a message key, or the name of a thing as it is
/// @param isKey which of the two
public record Crumb(String path, String words, boolean isKey) {

    public static Crumb of(String path, String key) {
        return new Crumb(path, key, true);
    }

    public static Crumb named(String path, String name) {
        return new Crumb(path, name, false);
    }

    public String label(Lang lang) {
        return isKey ? Texts.of(lang, words) : words;
    }
}
