package dk.digit.benefits.shared;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.web.form.Form;
import dk.digit.platform.web.list.Column;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/// Numbers in forms and files as Danes write them, with up to six decimals: `1.275.306,805`.
public final class Decimal {

    private static final Pattern FORM = Pattern.compile("[-−]?(\\d{1,3}(\\.\\d{3}){1,4}|\\d{1,14})(,\\d{1,6})?");

    private Decimal() {}

    /// A number that must be there; what is wrong is recorded at its field.
    public static BigDecimal read(Form form, String name) {
        var typed = form.text(name, 40);
        var number = parse(typed);
        if (number == null && !typed.isEmpty()) {
            form.refuse(name, "benefits.shared.notANumber", typed);
        }
        return number == null ? BigDecimal.ZERO : number;
    }

    /// Null when it is no such number.
    public static @Nullable BigDecimal parse(String text) {
        var plain = text.strip();
        return FORM.matcher(plain).matches()
                ? new BigDecimal(plain.replace(".", "").replace(',', '.').replace('−', '-'))
                : null;
    }

    /// As it is typed.
    public static String typed(BigDecimal number) {
        return Formats.decimal(Lang.DA, plain(number));
    }

    /// A stored number in a list, without the noughts it is stored with.
    static Column.Wording of(Field<BigDecimal> field) {
        return (row, lang) -> {
            var number = row.get(field);
            return number == null ? "" : Formats.decimal(lang, plain(number));
        };
    }

    /// Without trailing noughts.
    public static BigDecimal plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
