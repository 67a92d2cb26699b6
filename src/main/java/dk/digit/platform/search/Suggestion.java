package dk.digit.platform.search;

import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.View;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// A title that answers what somebody is typing.
///
/// @param kind in the reader's language
/// @param path where it leads, for the same look
record Suggestion(String title, String lang, String kind, String path) {

    @Component
    static class Query {

        private static final int MOST = 8;
        private static final int LEAST_LETTERS = 2;

        private final Finder finder;
        private final FoundIndex index;
        private final Kinds kinds;

        Query(Finder finder, FoundIndex index, Kinds kinds) {
            this.finder = finder;
            this.index = index;
            this.kinds = kinds;
        }

        @Transactional(readOnly = true)
        public List<Suggestion> on(View view) {
            var typed = Asked.typed(view);
            if (typed.length() < LEAST_LETTERS || typed.length() > 100) {
                return List.of();
            }
            var hits = finder.titles(typed, view.actor(), MOST).hits();
            var bodies = index.bodies(hits.stream().map(Hit::id).toList());
            return hits.stream()
                    .filter(hit -> bodies.containsKey(hit.id()))
                    .map(hit ->
                            of(hit, Objects.requireNonNull(bodies.get(hit.id())).path(), view))
                    .toList();
        }

        private Suggestion of(Hit hit, String path, View view) {
            Lang lang = Results.shownIn(view.lang(), hit.title());
            return new Suggestion(
                    lang == Lang.DA ? hit.title().da() : hit.title().en(),
                    lang.code(),
                    Texts.of(view.lang(), kinds.of(hit.kind()).words()),
                    view.url(path));
        }
    }
}
