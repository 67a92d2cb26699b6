package dk.digit.platform.search;

import dk.digit.platform.access.Actor;
import dk.digit.platform.access.Rights;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// Every kind that can be found, gathered from the rooms.
@Component
class Kinds {

    private final Map<String, FoundKind> kinds;
    private final Rights rights;

    Kinds(List<Findable> rooms, Rights rights) {
        this.rights = rights;
        this.kinds = rooms.stream()
                .flatMap(room -> room.kinds().stream())
                .sorted(Comparator.comparing(FoundKind::kind))
                .collect(Collectors.toMap(
                        FoundKind::kind,
                        Function.identity(),
                        (one, other) -> {
                            throw new IllegalStateException("told twice: " + one);
                        },
                        java.util.LinkedHashMap::new));
    }

    /// The kinds of which `actor` may see any record at all.
    List<FoundKind> seenBy(Actor actor) {
        return kinds.values().stream()
                .filter(kind -> rights.somewhere(actor, kind.right()))
                .toList();
    }

    List<FoundKind> all() {
        return List.copyOf(kinds.values());
    }

    /// @param kind of a row that was found, so it is known
    FoundKind of(String kind) {
        var known = kinds.get(kind);
        if (known == null) {
            throw new IllegalStateException("no room tells what a " + kind + " is");
        }
        return known;
    }
}
