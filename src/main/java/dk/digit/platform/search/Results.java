package dk.digit.platform.search;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Turns hits into what a reader sees of them. One statement, and one for the names of municipalities.
@Component
class Results {

    private static final int MOST_NAMES = 4;

    private final FoundIndex index;
    private final Kinds kinds;
    private final Optional<MunicipalityNames> municipalities;

    Results(FoundIndex index, Kinds kinds, Optional<MunicipalityNames> municipalities) {
        this.index = index;
        this.kinds = kinds;
        this.municipalities = municipalities;
    }

    Map<String, String> municipalities() {
        return municipalities.map(MunicipalityNames::names).orElse(Map.of());
    }

    List<Result> of(List<Hit> hits, List<Term> terms, Map<String, String> names, Lang lang) {
        var bodies = index.bodies(hits.stream().map(Hit::id).toList());
        var results = new ArrayList<Result>();
        for (Hit hit : hits) {
            var body = bodies.get(hit.id());
            if (body != null) {
                results.add(result(hit, body, terms, names, lang));
            }
        }
        return results;
    }

    private Result result(Hit hit, FoundIndex.Body body, List<Term> terms, Map<String, String> names, Lang lang) {
        var title = shownIn(lang, hit.title());
        var own = Marked.snippet(shown(body.text(), lang), terms);
        var other = Marked.snippet(shown(body.text(), lang.other()), terms);
        var language = !own.any() && (other.any() || own.pieces().isEmpty()) ? lang.other() : lang;
        return new Result(
                hit,
                kinds.of(hit.kind()).words(),
                body.path(),
                Marked.title(shown(hit.title(), title), terms),
                title.code(),
                language == lang ? own : other,
                language.code(),
                hit.municipalities().stream()
                        .map(code -> names.getOrDefault(code, code))
                        .sorted()
                        .limit(MOST_NAMES)
                        .toList());
    }

    private static String shown(Bilingual words, Lang lang) {
        return lang == Lang.DA ? words.da() : words.en();
    }

    /// The reader's language, or the other where only that is written.
    static Lang shownIn(Lang lang, Bilingual words) {
        return shown(words, lang).isBlank() ? lang.other() : lang;
    }
}
