package dk.digit.platform.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Words as they are compared: small letters, `æ ø å` as `ae oe aa`, without accents. The same as
/// `platform.found_fold` in the database.
final class Folded {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    private static final String ACCENTED = "áàâãéèêëíìîïóòôõúùûüýÿñç";
    private static final String PLAIN = "aaaaeeeeiiiioooouuuuyync";

    private Folded() {}

    static String of(String text) {
        var folded = new StringBuilder(text.length() + 8);
        String small = text.toLowerCase(Locale.ROOT);
        for (int i = 0; i < small.length(); i++) {
            append(folded, small.charAt(i));
        }
        return folded.toString();
    }

    private static void append(StringBuilder folded, char letter) {
        switch (letter) {
            case 'æ', 'ä' -> folded.append("ae");
            case 'ø', 'ö' -> folded.append("oe");
            case 'å' -> folded.append("aa");
            default -> {
                int accented = ACCENTED.indexOf(letter);
                folded.append(accented < 0 ? letter : PLAIN.charAt(accented));
            }
        }
    }

    /// A word where it stands in a text.
    record Word(int start, int end, String folded) {}

    static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        var match = WORD.matcher(text);
        while (match.find()) {
            words.add(new Word(match.start(), match.end(), of(match.group())));
        }
        return words;
    }

    /// The words of a text, one space between each.
    static String line(String text) {
        return String.join(" ", words(text).stream().map(Word::folded).toList());
    }
}
