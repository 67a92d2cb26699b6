package dk.digit.finance.imports;

/// What a refusal quotes from a file: not more than a reader needs to find it.
final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    static String text(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
