package dk.digit.platform.search;

import java.util.List;

/// One word that somebody looks for, folded.
///
/// @param stems its Danish and English stems, itself among them
/// @param inside words of titles that hold it, other than at their beginning
/// @param near words of titles that it may have been meant for, when there is nothing by it itself
public record Term(String word, List<String> stems, List<String> inside, List<String> near) {

    /// From this length on the beginning of a word is enough.
    static final int SHORTEST_BEGINNING = 3;

    public Term {
        stems = List.copyOf(stems);
        inside = List.copyOf(inside);
        near = List.copyOf(near);
    }

    public Term near(List<String> words) {
        return new Term(word, stems, inside, words);
    }

    public boolean beginning() {
        return word.length() >= SHORTEST_BEGINNING;
    }

    /// Whether a word of a text is what was looked for, at its beginning or in another form.
    public boolean begins(String other) {
        return other.equals(word)
                || (beginning() && other.startsWith(word))
                || stems.stream().anyMatch(stem -> formOf(other, stem))
                || near.contains(other);
    }

    /// The same stem with one of its endings: no more than five letters, so that `hus` is not `husleje`.
    private static boolean formOf(String other, String stem) {
        return other.startsWith(stem) && other.length() - stem.length() <= (stem.length() < 4 ? 2 : 5);
    }

    public boolean in(String other) {
        return begins(other) || inside.contains(other);
    }
}
