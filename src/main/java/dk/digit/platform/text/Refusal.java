package dk.digit.platform.text;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A broken rule as an answer: which message explains it, with what arguments, and at which field.
///
/// @param key message key
/// @param args arguments of the message; amounts and dates already formatted, or enum constants
/// @param field the form field or column that it concerns, or null for the whole
public record Refusal(
        String key, List<Object> args, @Nullable String field) {

    public Refusal {
        args = List.copyOf(args);
    }

    public static Refusal of(String key, Object... args) {
        return new Refusal(key, List.of(args), null);
    }

    public Refusal at(String field) {
        return new Refusal(key, args, field);
    }

    public String text(Lang lang) {
        return Texts.of(lang, key, args.toArray());
    }
}
