package dk.digit.platform.web.list;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/// One of the values that a column may have.
///
/// @param value as stored, and as in the address
/// @param words message key, or the words themselves
public record Choice(String value, String words, boolean isKey) {

    /// A value whose name is no message: a supplier, an activity.
    public static Choice named(String value, String name) {
        return new Choice(value, name, false);
    }

    /// The constants of an enum that is stored by name.
    public static <E extends Enum<E>> List<Choice> of(Class<E> type) {
        return of(type, Enum::name);
    }

    public static <E extends Enum<E>> List<Choice> of(Class<E> type, Function<E, String> stored) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> new Choice(stored.apply(constant), Texts.key(constant), true))
                .toList();
    }

    public String label(Lang lang) {
        return isKey ? Texts.of(lang, words) : words;
    }
}
