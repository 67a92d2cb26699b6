package dk.digit.association.bylaws;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.NotFoundException;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.RecordKey;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// One provision: what it says, where that is written, and what stood in its place before and after.
///
/// @param inPlace every provision of the place, the latest first, this one among them
public record ProvisionPage(Article article, List<Article> inPlace, NamesInBylaws names) implements Page {

    @Override
    public String title(Lang lang) {
        return Texts.of(
                lang,
                "association.bylaws.provisionTitle",
                capital(Texts.of(lang, article.place().kind())),
                ProvisionWords.about(lang, article.place(), names));
    }

    @Override
    public RecordKey record() {
        return new RecordKey("association", "provision", id().toString());
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(
                Crumb.of("/association", "association.overview.title"),
                Crumb.of("/association/bylaws", "association.bylaws.title"));
    }

    public ProvisionId id() {
        return Objects.requireNonNull(article.provision().clause().id());
    }

    static String capital(String word) {
        return word.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + word.substring(1);
    }

    @Component
    static class Query {

        private final Bylaws bylaws;
        private final NamesInBylaws.Query names;

        Query(Bylaws bylaws, NamesInBylaws.Query names) {
            this.bylaws = bylaws;
            this.names = names;
        }

        ProvisionPage on(long id) {
            var all = bylaws.history();
            var article = all.stream()
                    .filter(one ->
                            new ProvisionId(id).equals(one.provision().clause().id()))
                    .findFirst()
                    .orElseThrow(() -> new NotFoundException("provision " + id));
            var inPlace = all.stream()
                    .filter(one -> one.place().equals(article.place()))
                    .sorted(Comparator.comparing(
                                    (Article one) -> one.provision().clause().validFrom())
                            .reversed())
                    .toList();
            return new ProvisionPage(article, inPlace, names.all());
        }
    }
}
