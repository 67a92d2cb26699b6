package dk.digit.platform.web;

import java.util.List;
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
