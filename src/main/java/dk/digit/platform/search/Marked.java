package dk.digit.platform.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/// A text in pieces, those that were looked for marked.
public record Marked(List<Piece> pieces) {

    public record Piece(String text, boolean marked) {}

    private static final int BEFORE = 60;
    private static final int ROOM = 240;
    private static final int MOST_PLACES = 200;

    public Marked {
        pieces = List.copyOf(pieces);
    }

    public String text() {
        return String.join("", pieces.stream().map(Piece::text).toList());
    }

    public boolean any() {
        return pieces.stream().anyMatch(Piece::marked);
    }

    /// The whole of a title.
    static Marked title(String title, List<Term> terms) {
        return of(title, 0, title.length(), matches(title, terms, Term::in));
    }

    /// The part of a text in which most of the words stand together, cut between words; the beginning when
    /// none of them does.
    static Marked snippet(String text, List<Term> terms) {
        var matches = matches(text, terms, Term::begins);
        int start = 0;
        int best = 0;
        for (Match match : matches) {
            int words = together(matches, match.word().start());
            if (words > best) {
                best = words;
                start = match.word().start() - BEFORE;
            }
        }
        return of(text, wordStart(text, start), wordEnd(text, start + ROOM), matches);
    }

    private record Match(Folded.Word word, int term) {}

    private static List<Match> matches(String text, List<Term> terms, BiPredicate<Term, String> is) {
        var matches = new ArrayList<Match>();
        for (Folded.Word word : Folded.words(text)) {
            for (int term = 0; term < terms.size() && matches.size() < MOST_PLACES; term++) {
                if (is.test(terms.get(term), word.folded())) {
                    matches.add(new Match(word, term));
                    break;
                }
            }
        }
        return matches;
    }

    private static int together(List<Match> matches, int from) {
        Set<Integer> terms = new HashSet<>();
        for (Match match : matches) {
            if (match.word().start() >= from && match.word().end() <= from + ROOM - BEFORE) {
                terms.add(match.term());
            }
        }
        return terms.size();
    }

    private static int wordStart(String text, int at) {
        return at <= 0 ? 0 : text.lastIndexOf(' ', at) + 1;
    }

    private static int wordEnd(String text, int at) {
        if (at >= text.length()) {
            return text.length();
        }
        int space = text.lastIndexOf(' ', at);
        return space <= 0 ? at : space;
    }

    private static Marked of(String text, int start, int end, List<Match> matches) {
        var pieces = new ArrayList<Piece>();
        int done = start;
        if (start > 0) {
            pieces.add(new Piece("… ", false));
        }
        for (Match match : matches) {
            var word = match.word();
            if (word.start() >= done && word.end() <= end) {
                plain(pieces, text, done, word.start());
                pieces.add(new Piece(text.substring(word.start(), word.end()), true));
                done = word.end();
            }
        }
        plain(pieces, text, done, end);
        if (end < text.length()) {
            pieces.add(new Piece(" …", false));
        }
        return new Marked(pieces);
    }

    private static void plain(List<Piece> pieces, String text, int from, int to) {
        if (from < to) {
            pieces.add(new Piece(text.substring(from, to), false));
        }
    }
}
