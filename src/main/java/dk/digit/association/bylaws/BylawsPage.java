package dk.digit.association.bylaws;

import dk.digit.platform.web.Crumb;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// The bylaws as they read on a day, and what is decided to change after it.
///
/// @param none whether nobody has entered any provision yet
public record BylawsPage(List<Chapter> chapters, List<Change> coming, NamesInBylaws names, boolean none)
        implements Page {

    /// All provisions of one kind; none where the bylaws say nothing.
    public record Chapter(ProvisionKind kind, List<Article> articles) {}

    @Override
    public String titleKey() {
        return "association.bylaws.title";
    }

    @Override
    public List<Crumb> crumbs() {
        return List.of(Crumb.of("/association", "association.overview.title"));
    }

    @Override
    public boolean overTime() {
        return true;
    }

    /// Whether another provision may stand beside those of the chapter.
    public boolean addable(Chapter chapter) {
        return chapter.kind().about() != ProvisionKind.About.ASSOCIATION
                || chapter.articles().isEmpty();
    }

    public long assumed() {
        return chapters.stream()
                .flatMap(chapter -> chapter.articles().stream())
                .filter(article -> article.provision().clause().assumed())
                .count();
    }

    @Component
    static class Query {

        private final Bylaws bylaws;
        private final NamesInBylaws.Query names;

        Query(Bylaws bylaws, NamesInBylaws.Query names) {
            this.bylaws = bylaws;
            this.names = names;
        }

        BylawsPage on(View view) {
            var all = bylaws.history();
            var standing = all.stream().filter(article -> !article.setAside()).toList();
            var onDay = standing.stream()
                    .filter(article -> article.period().contains(view.asOf()))
                    .toList();
            var chapters = Stream.of(ProvisionKind.values())
                    .map(kind -> new Chapter(
                            kind,
                            onDay.stream()
                                    .filter(article -> article.place().kind() == kind)
                                    .toList()))
                    .toList();
            var coming = Change.in(standing).stream()
                    .filter(change -> change.on().isAfter(view.asOf()))
                    .sorted(Comparator.comparing(Change::on))
                    .toList();
            return new BylawsPage(chapters, coming, names.all(), all.isEmpty());
        }
    }
}
