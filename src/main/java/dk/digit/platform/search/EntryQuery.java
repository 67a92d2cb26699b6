package dk.digit.platform.search;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Questions to the index's entries (`platform.found_entries`), as text of a `tsquery`: every word asked for,
/// each in any of its forms. `§` stands for what each entry begins with, a bucket or a mark.
///
/// Words hold letters and digits only; kinds and codes are quoted.
final class EntryQuery {

    private EntryQuery() {}

    /// Each word somewhere in the record: at the beginning of a word, in another form, inside a word of the title.
    static String anywhere(List<Term> terms, boolean inside, @Nullable String kind, @Nullable String municipality) {
        return all(terms, term -> forms(term, '.', inside), kind, municipality);
    }

    /// Each word in the title.
    static String title(List<Term> terms, boolean inside, @Nullable String kind, @Nullable String municipality) {
        return all(terms, term -> forms(term, '>', inside), kind, municipality);
    }

    /// A title that is exactly this.
    static String whole(String folded, @Nullable String kind, @Nullable String municipality) {
        return entry('=', folded) + filters(kind, municipality);
    }

    private interface Forms {
        List<String> of(Term term);
    }

    private static String all(List<Term> terms, Forms forms, @Nullable String kind, @Nullable String municipality) {
        return terms.stream()
                        .map(term -> "(" + String.join(" | ", forms.of(term)) + ")")
                        .collect(Collectors.joining(" & "))
                + filters(kind, municipality);
    }

    private static List<String> forms(Term term, char where, boolean inside) {
        var forms = new ArrayList<String>();
        forms.add(entry(where, term.word()) + (term.beginning() ? ":*" : ""));
        for (String stem : term.stems()) {
            if (!stem.equals(term.word())) {
                forms.add(entry(where, stem));
            }
        }
        if (inside) {
            term.inside().forEach(word -> forms.add(entry('>', word)));
        }
        term.near().forEach(word -> forms.add(entry('>', word)));
        return forms;
    }

    private static String filters(@Nullable String kind, @Nullable String municipality) {
        return (kind == null ? "" : " & " + entry('/', "k" + kind))
                + (municipality == null ? "" : " & " + entry('/', "m" + municipality));
    }

    private static String entry(char where, String word) {
        return "'§" + where + word.replace("\\", "\\\\").replace("'", "''") + "'";
    }
}
