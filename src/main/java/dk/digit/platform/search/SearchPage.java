package dk.digit.platform.search;

import dk.digit.platform.access.Actor;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.web.Page;
import dk.digit.platform.web.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// What was found, page by page, with ways to narrow it.
///
/// @param chosen what it is narrowed to
/// @param groups what it can be narrowed to
public record SearchPage(Asked asked, Found found, List<Result> results, List<Chip> chosen, List<Group> groups)
        implements Page {

    static final int SIZE = 20;

    /// @param count of hits, as shown; null for what is chosen already
    /// @param url with it chosen, or taken away
    public record Chip(String words, @Nullable String count, String url) {}

    /// @param label message key
    public record Group(String label, List<Chip> chips) {}

    @Override
    public String title(Lang lang) {
        return asked.nothing()
                ? Texts.of(lang, "platform.search.title")
                : Texts.of(lang, "platform.search.titleFor", asked.q());
    }

    public String count(Lang lang) {
        if (!found.complete()) {
            return Texts.of(lang, "platform.search.more", Formats.number(lang, Finder.MOST));
        }
        return found.count() == 1
                ? Texts.of(lang, "platform.search.one")
                : Texts.of(lang, "platform.search.count", Formats.number(lang, found.count()));
    }

    public int pages() {
        return Math.max(1, (found.count() + SIZE - 1) / SIZE);
    }

    public int first() {
        return (asked.page() - 1) * SIZE + 1;
    }

    @Component
    static class Query {

        private static final int MOST_CHIPS = 12;

        private final Finder finder;
        private final Results results;
        private final Kinds kinds;

        Query(Finder finder, Results results, Kinds kinds) {
            this.finder = finder;
            this.results = results;
            this.kinds = kinds;
        }

        @Transactional(readOnly = true)
        public SearchPage on(View view) {
            var asked = asked(view);
            if (asked.nothing()) {
                return new SearchPage(asked, Found.NOTHING, List.of(), List.of(), List.of());
            }
            var found = finder.find(asked, view.actor());
            var names = results.municipalities();
            int from = Math.min((asked.page() - 1) * SIZE, found.count());
            var shown = found.hits().subList(from, Math.min(from + SIZE, found.count()));
            return new SearchPage(
                    asked,
                    found,
                    results.of(shown, found.terms(), names, view.lang()),
                    chosen(asked, names, view.lang()),
                    groups(asked, found, names, view.lang()));
        }

        Asked asked(View view) {
            return Asked.read(view, kindsOf(view.actor()));
        }

        private Set<String> kindsOf(Actor actor) {
            return kinds.seenBy(actor).stream().map(FoundKind::kind).collect(Collectors.toSet());
        }

        private List<Chip> chosen(Asked asked, Map<String, String> names, Lang lang) {
            var chips = new ArrayList<Chip>();
            if (asked.kind() != null) {
                var words = Texts.of(lang, kinds.of(asked.kind()).words());
                chips.add(new Chip(words, null, asked.ofKind(null).url()));
            }
            if (asked.municipality() != null) {
                var words = names.getOrDefault(asked.municipality(), asked.municipality());
                chips.add(new Chip(words, null, asked.ofMunicipality(null).url()));
            }
            if (asked.year() != null) {
                chips.add(new Chip(
                        asked.year().toString(), null, asked.ofYear(null).url()));
            }
            return chips;
        }

        private List<Group> groups(Asked asked, Found found, Map<String, String> names, Lang lang) {
            var facets = Facets.of(found.hits());
            var groups = new ArrayList<Group>();
            if (asked.kind() == null) {
                groups.add(group(
                        "platform.search.kind",
                        facets.kinds(),
                        lang,
                        found,
                        kind -> new Chip(
                                Texts.of(lang, kinds.of(kind).words()),
                                null,
                                asked.ofKind(kind).url())));
            }
            if (asked.municipality() == null) {
                groups.add(group(
                        "platform.search.municipality",
                        facets.municipalities(),
                        lang,
                        found,
                        code -> new Chip(
                                names.getOrDefault(code, code),
                                null,
                                asked.ofMunicipality(code).url())));
            }
            if (asked.year() == null) {
                groups.add(group(
                        "platform.search.year",
                        facets.years(),
                        lang,
                        found,
                        year -> new Chip(
                                year.toString(), null, asked.ofYear(year).url())));
            }
            return groups.stream().filter(group -> !group.chips().isEmpty()).toList();
        }

        private static <T extends Comparable<T>> Group group(
                String label, List<Facets.Count<T>> counts, Lang lang, Found found, Function<T, Chip> chip) {
            return new Group(
                    label,
                    counts.stream()
                            .limit(MOST_CHIPS)
                            .map(count -> {
                                var plain = chip.apply(count.value());
                                // Of more hits than are counted, each of these is the least there are.
                                var hits = Formats.number(lang, count.hits()) + (found.complete() ? "" : "+");
                                return new Chip(plain.words(), hits, plain.url());
                            })
                            .toList());
        }
    }
}
