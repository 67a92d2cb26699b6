package dk.digit.benefits.cases;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.form.Form;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Numbers as Danes type them, up to six decimals: `1.275,5`.
final class TypedNumber {

    private static final Pattern WRITTEN = Pattern.compile("-?(\\d{1,3}(\\.\\d{3})+|\\d{1,14})(,\\d{1,6})?");

    private TypedNumber() {}

    /// Null when it is none.
    static @Nullable BigDecimal parse(String text) {
        var plain = text.strip().replace("\u00a0", "").replace(" ", "").replace('−', '-');
        return plain.length() <= 24 && WRITTEN.matcher(plain).matches()
                ? StoredValues.plain(new BigDecimal(plain.replace(".", "").replace(',', '.')))
                : null;
    }

    static String typed(BigDecimal number) {
        return Formats.decimal(Lang.DA, StoredValues.plain(number));
    }

    /// Null when nothing is typed, or no number; then that is told.
    static @Nullable BigDecimal optional(Form form, String field, String text, Object... which) {
        if (text.isBlank()) {
            return null;
        }
        var number = parse(text);
        if (number == null && which.length == 0) {
            form.refuse(field, "benefits.refused.notADecimal", text);
        } else if (number == null) {
            form.refuse(field, "benefits.refused.notADecimalInRow", which[0], text);
        }
        return number;
    }
}
