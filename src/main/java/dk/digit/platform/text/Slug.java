package dk.digit.platform.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// A name made fit for an address and a key: `Økonomi og løn` becomes `oekonomi-og-loen`.
public final class Slug {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private Slug() {}

    public static String of(String name) {
        var plain = name.strip()
                .toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa");
        return Normalizer.normalize(plain, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
    }

    public static boolean isOne(String text) {
        return FORM.matcher(text).matches();
    }

    /// @throws IllegalArgumentException when `text` is no slug of at most `longest` characters
    public static String checked(String text, int longest) {
        if (text.length() > longest || !isOne(text)) {
            throw new IllegalArgumentException("not an id: " + text);
        }
        return text;
    }
}
