package dk.digit.platform.web;

import dk.digit.platform.access.PlatformRules;
import dk.digit.platform.access.Rights;
import dk.digit.platform.access.Role;
import dk.digit.platform.access.Rule;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// On the front page: what waits for the reader's decision, from all rooms.
@Component
class WaitingHome implements HomeCard {

    private final List<Waiting> rooms;
    private final Rights rights;

    WaitingHome(Optional<List<Waiting>> rooms, Rights rights) {
        this.rooms = rooms.orElse(List.of());
        this.rights = rights;
    }

    @Override
    public int order() {
        return 6;
    }

    @Override
    public String right() {
        return PlatformRules.HOME;
    }

    @Override
    public Set<Role> firstFor() {
        return Rule.EVERYONE;
    }

    @Override
    public @Nullable Card card(View view) {
        var lines = rooms.stream()
                .filter(room -> rights.somewhere(view.actor(), room.right()))
                .flatMap(room -> room.line(view).stream())
                .toList();
        var first = lines.isEmpty() ? null : lines.getFirst().href();
        return first == null
                ? null
                : new Card(view.t("platform.waiting.title"), null, lines, first, view.t("platform.waiting.more"));
    }
}
