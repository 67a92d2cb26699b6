package dk.digit.benefits.formula;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// A number as Danes write it: `1.275.306,80`, `1275306,8`.
final class Numeral {

    private static final Pattern FORM = Pattern.compile("(\\d++|\\d{1,3}(\\.\\d{3})++)(,\\d++)?");

    private Numeral() {}

    static Fraction of(Token token) throws BrokenFormula {
        if (!FORM.matcher(token.text()).matches()) {
            throw token.place().broken("benefits.refused.formula.number");
        }
        return Fraction.of(new BigDecimal(token.text().replace(".", "").replace(',', '.')));
    }
}
