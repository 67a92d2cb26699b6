package dk.digit.benefits.profiles;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.form.Form;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Values of a measure as people write them: `1.275,5` with at most six decimals.
public final class MeasureText {

    private static final Pattern DANISH = Pattern.compile("([+-]?)(\\d{1,3}(?:\\.\\d{3})+|\\d{1,14})(?:,(\\d{1,6}))?");

    private MeasureText() {}

    /// Null when it is no number in Danish notation.
    public static @Nullable BigDecimal parse(String text) {
        var match =
                DANISH.matcher(text.replace('\u2212', '-').replace("\u00a0", "").strip());
        if (!match.matches()) {
            return null;
        }
        var decimals = match.group(3) == null ? "" : "." + match.group(3);
        return plain(new BigDecimal(match.group(1) + match.group(2).replace(".", "") + decimals));
    }

    /// What is typed into a field; null when nothing is, or when it was refused.
    public static @Nullable BigDecimal read(Form form, String name) {
        var text = form.value(name).strip();
        if (text.isEmpty()) {
            return null;
        }
        var value = parse(text);
        if (value == null) {
            form.refuse(name, "platform.form.notANumber", text);
        }
        return value;
    }

    /// Without zeros behind that say nothing.
    public static BigDecimal plain(BigDecimal value) {
        var stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    public static String words(Lang lang, @Nullable BigDecimal value) {
        return value == null ? "" : Formats.decimal(lang, plain(value));
    }

    /// As it is typed into a field.
    public static String typed(@Nullable BigDecimal value) {
        return words(Lang.DA, value);
    }
}
