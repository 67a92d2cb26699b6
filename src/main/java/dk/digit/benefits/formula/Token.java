package dk.digit.benefits.formula;

/// A word or sign of a formula.
///
/// @param text of a name in lower case, of a sign in its usual form, of a unit without its brackets
record Token(Kind kind, String text, Place place) {

    enum Kind {
        NUMBER,
        NAME,
        UNIT,
        SIGN,
        END
    }

    boolean isSign(String sign) {
        return kind == Kind.SIGN && text.equals(sign);
    }

    boolean isWord(String word) {
        return kind == Kind.NAME && text.equals(word);
    }
}
