package dk.digit.benefits.formula;

import dk.digit.benefits.formula.Token.Kind;
import java.text.Normalizer;
import java.util.Locale;

/// Reads a formula sign by sign.
final class Tokens {

    static final int LONGEST = 4_000;

    private final String text;
    private int at;

    Tokens(String text) {
        this.text = text;
    }

    Token next() throws BrokenFormula {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        var token = at == text.length() ? new Token(Kind.END, "", new Place(at, at)) : read();
        if (token.place().to() > LONGEST) {
            throw new Place(LONGEST, text.length()).broken("benefits.refused.formula.long");
        }
        return token;
    }

    private Token read() throws BrokenFormula {
        int from = at;
        char first = text.charAt(from);
        if (first >= '0' && first <= '9') {
            return token(Kind.NUMBER, end(from, Tokens::isNumeral));
        }
        if (Character.isLetter(text.codePointAt(from)) || first == '_') {
            var token = token(Kind.NAME, end(from, Tokens::isOfName));
            return new Token(Kind.NAME, name(token.text()), token.place());
        }
        if (first == '[') {
            int close = text.indexOf(']', from);
            if (close < 0) {
                throw new Place(from, from + 1).broken("benefits.refused.formula.bracket");
            }
            at = close + 1;
            return new Token(Kind.UNIT, text.substring(from + 1, close), new Place(from, at));
        }
        return sign(from, first);
    }

    private Token sign(int from, char first) throws BrokenFormula {
        at = from + 1;
        char second = at < text.length() ? text.charAt(at) : ' ';
        if (first == '<' && (second == '=' || second == '>') || first == '>' && second == '=') {
            at++;
            return new Token(Kind.SIGN, text.substring(from, at), new Place(from, at));
        }
        var sign = switch (first) {
            case '+', '*', '/', '^', '(', ')', ';', '%', '<', '>', '=' -> String.valueOf(first);
            case '-', '−', '–' -> "-";
            case '×', '·', '⋅' -> "*";
            case '÷' -> "/";
            case '≤' -> "<=";
            case '≥' -> ">=";
            case '≠' -> "<>";
            case ',' -> throw new Place(from, at).broken("benefits.refused.formula.comma");
            default -> throw strange(from);
        };
        return new Token(Kind.SIGN, sign, new Place(from, at));
    }

    private BrokenFormula strange(int from) {
        int point = text.codePointAt(from);
        boolean seen = !Character.isISOControl(point)
                && Character.isDefined(point)
                && Character.getType(point) != Character.SURROGATE
                && Character.getType(point) != Character.FORMAT;
        return new Place(from, from + Character.charCount(point))
                .broken(
                        "benefits.refused.formula.sign",
                        seen ? Character.toString(point) : String.format(Locale.ROOT, "U+%04X", point));
    }

    private Token token(Kind kind, int end) {
        var token = new Token(kind, text.substring(at, end), new Place(at, end));
        at = end;
        return token;
    }

    private int end(int from, java.util.function.IntPredicate belongs) {
        int end = from;
        while (end < text.length() && belongs.test(text.codePointAt(end))) {
            end += Character.charCount(text.codePointAt(end));
        }
        return end;
    }

    /// An å may be written as an a and a ring.
    static String name(String written) {
        return Normalizer.normalize(written.toLowerCase(Locale.ROOT), Normalizer.Form.NFC);
    }

    static boolean isSpace(char sign) {
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign);
    }

    private static boolean isNumeral(int point) {
        return point >= '0' && point <= '9' || point == '.' || point == ',';
    }

    private static boolean isOfName(int point) {
        return Character.isLetterOrDigit(point)
                || point == '_'
                || Character.getType(point) == Character.NON_SPACING_MARK;
    }
}
