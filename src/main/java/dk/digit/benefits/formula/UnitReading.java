package dk.digit.benefits.formula;

/// Reads a unit from left to right.
final class UnitReading {

    private static final int LONGEST = 60;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    private final String text;
    private final int begin;
    private int at;

    UnitReading(String text, int begin) {
        this.text = text;
        this.begin = begin;
    }

    Unit whole() throws BrokenFormula {
        if (text.length() > LONGEST) {
            throw place(LONGEST, text.length()).broken("benefits.refused.formula.unit_long");
        }
        if (skipSpace()) {
            return Unit.PLAIN;
        }
        var unit = factor();
        while (!skipSpace()) {
            int from = at;
            boolean under = separator();
            var next = factor();
            unit = under ? unit.over(next) : unit.times(next);
            if (unit.powers().values().stream().anyMatch(power -> Math.abs(power) > Unit.HIGHEST_POWER)) {
                throw place(from, at).broken("benefits.refused.formula.unit_power");
            }
        }
        return unit;
    }

    /// Whether it is followed by what is divided by.
    private boolean separator() throws BrokenFormula {
        char sign = text.charAt(at);
        if (sign == '/' || sign == '*' || sign == '·' || sign == '⋅') {
            at++;
            return sign == '/';
        }
        int end = wordEnd(at);
        if (isPer(text.substring(at, end))) {
            at = end;
            return true;
        }
        throw unreadable();
    }

    private Unit factor() throws BrokenFormula {
        if (skipSpace()) {
            throw unreadable();
        }
        if (text.charAt(at) == '1' && wordEnd(at) == at + 1) {
            at++;
            return Unit.PLAIN;
        }
        var unit = UnitWord.of(word()).unit();
        int exponent = exponent();
        return exponent == 1 ? unit : unit.power(exponent);
    }

    /// Words with a space between them are one, except where `pr.` divides them.
    private String word() throws BrokenFormula {
        int from = at;
        var word = new StringBuilder();
        while (true) {
            int end = wordEnd(at);
            var part = text.substring(at, end);
            if (part.isEmpty() || isPer(part)) {
                break;
            }
            word.append(word.isEmpty() ? "" : " ").append(part);
            at = end;
            if (skipSpace()) {
                break;
            }
        }
        var found = Tokens.name(word.toString());
        if (found.isEmpty()
                || Character.isDigit(found.charAt(0))
                || found.codePoints().noneMatch(this::tells)) {
            at = from;
            throw unreadable();
        }
        return found;
    }

    private boolean tells(int point) {
        return Character.isLetter(point) || point == '%' || point == '‰';
    }

    private int exponent() throws BrokenFormula {
        int from = at;
        if (at < text.length() && SUPERSCRIPTS.indexOf(text.charAt(at)) >= 0) {
            return SUPERSCRIPTS.indexOf(text.charAt(at++));
        }
        if (at == text.length() || text.charAt(at) != '^') {
            return 1;
        }
        at++;
        int end = at;
        while (end < text.length() && (text.charAt(end) == '-' || isFigure(text.charAt(end)))) {
            end++;
        }
        var written = text.substring(at, end);
        at = end;
        if (!written.matches("-?(\\d|1[012])")) {
            throw place(from, end).broken("benefits.refused.formula.exponent");
        }
        return Integer.parseInt(written);
    }

    private static boolean isFigure(char sign) {
        return sign >= '0' && sign <= '9';
    }

    private static boolean isPer(String word) {
        return word.equalsIgnoreCase("pr.") || word.equalsIgnoreCase("pr") || word.equalsIgnoreCase("per");
    }

    private int wordEnd(int from) {
        int end = from;
        while (end < text.length()) {
            int point = text.codePointAt(end);
            if (!Character.isLetterOrDigit(point)
                    && Character.getType(point) != Character.NON_SPACING_MARK
                    && "_.-%‰".indexOf(point) < 0) {
                break;
            }
            end += Character.charCount(point);
        }
        return end;
    }

    /// Whether nothing is left.
    private boolean skipSpace() {
        while (at < text.length() && Tokens.isSpace(text.charAt(at))) {
            at++;
        }
        return at == text.length();
    }

    private BrokenFormula unreadable() {
        int end = at == text.length() ? at : Math.max(wordEnd(at), at + Character.charCount(text.codePointAt(at)));
        return place(at, end).broken("benefits.refused.formula.unit");
    }

    private Place place(int from, int to) {
        return new Place(from, to).moved(begin);
    }
}
