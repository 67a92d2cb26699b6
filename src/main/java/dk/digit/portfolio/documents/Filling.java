package dk.digit.portfolio.documents;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.portfolio.Activity;
import dk.digit.portfolio.DocumentFilling;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Fills the facts of an activity into texts, from whoever supplies them.
@Component
class Filling {

    private final List<DocumentFilling> sources;

    Filling(List<DocumentFilling> sources) {
        this.sources = sources;
    }

    List<DocumentFilling.Placeholder> placeholders() {
        return sources.stream()
                .flatMap(source -> source.placeholders().stream())
                .toList();
    }

    /// One refusal for each word in braces that nobody supplies.
    List<Refusal> unknown(String text, String field) {
        var known =
                placeholders().stream().map(DocumentFilling.Placeholder::key).collect(Collectors.toSet());
        return Placeholders.in(text).stream()
                .filter(key -> !known.contains(key))
                .map(key -> Refusal.of("portfolio.documents.refused.unknownPlaceholder", key)
                        .at(field))
                .toList();
    }

    /// A view on an activity's facts that asks for each at most once.
    UnaryOperator<String> of(Activity activity, LocalDate day, Lang lang) {
        var asked = new HashMap<String, String>();
        return key -> asked.computeIfAbsent(key, one -> source(one).markdown(one, activity, day, lang));
    }

    private DocumentFilling source(String key) {
        return sources.stream()
                .filter(source -> source.placeholders().stream()
                        .anyMatch(placeholder -> placeholder.key().equals(key)))
                .findFirst()
                .orElseThrow(
                        () -> new RefusedException(Refusal.of("portfolio.documents.refused.unknownPlaceholder", key)));
    }
}
