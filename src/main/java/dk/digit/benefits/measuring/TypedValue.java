package dk.digit.benefits.measuring;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A value as Danes type it: `1.234,5`, `1234,5`, `-3`. A point stands between thousands only.
final class TypedValue {

    private static final Pattern FORM = Pattern.compile("[-−]?(\\d{1,3}(\\.\\d{3})+|\\d{1,30})(,\\d{1,30})?");

    private TypedValue() {}

    /// @return null when it is no such value
    static @Nullable BigDecimal parse(String text) {
        var plain = text.strip();
        return FORM.matcher(plain).matches()
                ? new BigDecimal(plain.replace(".", "").replace(',', '.').replace('−', '-'))
                : null;
    }
}
