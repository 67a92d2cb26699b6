package dk.digit.platform.search;

import java.util.Arrays;
import java.util.List;

/// How well a record answers: its title before its text.
enum Rank {
    WHOLE_TITLE,
    TITLE,
    INSIDE_TITLE,
    TEXT;

    static Rank of(Hit hit, List<Term> terms, String typed) {
        var danish = Folded.line(hit.title().da());
        var english = Folded.line(hit.title().en());
        if (danish.equals(typed) || english.equals(typed)) {
            return WHOLE_TITLE;
        }
        var words = Arrays.asList((danish + " " + english).split(" "));
        if (terms.stream().allMatch(term -> words.stream().anyMatch(term::begins))) {
            return TITLE;
        }
        return terms.stream().allMatch(term -> words.stream().anyMatch(term::in)) ? INSIDE_TITLE : TEXT;
    }
}
