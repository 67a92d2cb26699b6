package dk.digit.platform.web;

import dk.digit.platform.access.Actor;
import dk.digit.platform.access.Rights;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The navigation, gathered from the rooms.
@Component
class Menu {

    private final Map<Section, List<MenuItem>> items = new EnumMap<>(Section.class);
    private final Rights rights;

    Menu(List<MenuItems> rooms, Rights rights) {
        this.rights = rights;
        var all = rooms.stream()
                .flatMap(room -> room.items().stream())
                .sorted(Comparator.comparingInt(MenuItem::order).thenComparing(MenuItem::path))
                .toList();
        for (Section section : Section.values()) {
            items.put(
                    section,
                    all.stream().filter(item -> item.section() == section).toList());
        }
    }

    /// What `actor` sees of it while on the page at `path`. A page that no item leads to belongs where the way
    /// to it comes from: a vote to its meeting.
    ///
    /// @param crumbs the way to the page, from the front page on
    Navigation on(String path, List<Crumb> crumbs, Actor actor) {
        var here = Stream.concat(Stream.of(path), crumbs.reversed().stream().map(Crumb::path))
                .map(this::here)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        var sections = items.entrySet().stream()
                .filter(entry -> entry.getKey() != Section.ACCOUNT)
                .map(entry -> new Navigation.Entry(entry.getKey(), seen(entry.getValue(), actor)))
                .filter(entry -> !entry.items().isEmpty())
                .toList();
        return new Navigation(sections, seen(items.getOrDefault(Section.ACCOUNT, List.of()), actor), here);
    }

    private List<MenuItem> seen(List<MenuItem> all, Actor actor) {
        return all.stream()
                .filter(item -> rights.somewhere(actor, item.right()))
                .toList();
    }

    private @Nullable MenuItem here(String path) {
        MenuItem best = null;
        for (List<MenuItem> section : items.values()) {
            for (MenuItem item : section) {
                if (leadsTo(item, path)
                        && (best == null || item.path().length() > best.path().length())) {
                    best = item;
                }
            }
        }
        return best;
    }

    private static boolean leadsTo(MenuItem item, String path) {
        return path.equals(item.path())
                || (item.path().length() > 1
                        && path.startsWith(item.path())
                        && path.charAt(item.path().length()) == '/');
    }
}
