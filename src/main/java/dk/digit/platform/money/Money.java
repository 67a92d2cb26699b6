package dk.digit.platform.money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/// An amount of Danish kroner in whole øre. Debit is positive and credit negative wherever an amount is
/// a posting, so income prints negative and expense positive, as in the municipalities' own ledgers.
///
/// @param oere the amount in øre
public record Money(long oere) implements Comparable<Money> {

    public static final Money ZERO = new Money(0);

    private static final Pattern DANISH =
            Pattern.compile("([+-]?)(\\d{1,3}(?:\\.\\d{3})+|\\d{1,16})(?:,(\\d{1,2}))?(?:\\s*(?:kr\\.?|DKK))?");

    public static Money ofOere(long oere) {
        return new Money(oere);
    }

    /// @throws ArithmeticException when the amount has parts of an øre or does not fit
    public static Money of(BigDecimal kroner) {
        return new Money(
                kroner.setScale(2, RoundingMode.UNNECESSARY).movePointRight(2).longValueExact());
    }

    /// Reads an amount as Danes write it: `1.275.306,80`, `1275306,80`, `-798.081`, with or without
    /// `kr.` behind. Points stand between thousands only, a comma before the øre.
    ///
    /// @throws NotAnAmount when the text is anything else, `1.275,306.80` among them
    public static Money parseDanish(String text) {
        var trimmed = text.replace('\u00a0', ' ').replace('\u2212', '-').strip();
        var match = DANISH.matcher(trimmed);
        if (!match.matches()) {
            throw new NotAnAmount(text);
        }
        var oere = match.group(3) == null ? "00" : (match.group(3) + "0").substring(0, 2);
        try {
            return new Money(Long.parseLong(match.group(1) + match.group(2).replace(".", "") + oere));
        } catch (NumberFormatException e) {
            throw new NotAnAmount(text);
        }
    }

    public Money plus(Money other) {
        return new Money(Math.addExact(oere, other.oere));
    }

    public Money minus(Money other) {
        return new Money(Math.subtractExact(oere, other.oere));
    }

    public Money negate() {
        return new Money(Math.negateExact(oere));
    }

    public boolean isZero() {
        return oere == 0;
    }

    public int signum() {
        return Long.signum(oere);
    }

    public BigDecimal toBigDecimal() {
        return BigDecimal.valueOf(oere, 2);
    }

    /// As the API writes amounts: `-5127868.69`.
    public String toApi() {
        return toBigDecimal().toPlainString();
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(oere, other.oere);
    }

    @Override
    public String toString() {
        return toApi();
    }

    /// A text that is no amount in Danish notation.
    public static final class NotAnAmount extends IllegalArgumentException {
        private final String text;

        NotAnAmount(String text) {
            super("not an amount in Danish notation");
            this.text = text;
        }

        public String text() {
            return text;
        }
    }
}
