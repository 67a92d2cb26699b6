package dk.digit.platform.web;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The navigation as one reader sees it on one page.
///
/// @param account the places about the reader's own account
/// @param here the item that the page belongs to, or null when it belongs to none
public record Navigation(
        List<Entry> sections,
        List<MenuItem> account,
        @Nullable MenuItem here) {

    /// @param items at least one
    public record Entry(Section section, List<MenuItem> items) {
        public String path() {
            return items.getFirst().path();
        }
    }

    public boolean isHere(Section section) {
        return here != null && here.section() == section;
    }

    public boolean isHere(MenuItem item) {
        return item.equals(here);
    }

    /// How many places the second level shows before it hides the rest under one word.
    private static final int SHOWN = 8;

    /// What of the second level stands in sight: the first few, and the place that the reader is in.
    public List<MenuItem> inSight() {
        var all = second();
        return all.size() <= SHOWN + 1
                ? all
                : Stream.concat(
                                all.stream().limit(SHOWN),
                                all.stream().skip(SHOWN).filter(this::isHere))
                        .toList();
    }

    /// The rest of the second level.
    public List<MenuItem> more() {
        var seen = inSight();
        return second().stream().filter(item -> !seen.contains(item)).toList();
    }

    /// The second level, where there is one to choose from.
    public List<MenuItem> second() {
        for (Entry entry : sections) {
            if (isHere(entry.section())) {
                return entry.items().size() > 1 ? entry.items() : List.of();
            }
        }
        return List.of();
    }
}
