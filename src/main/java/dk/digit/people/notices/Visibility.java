package dk.digit.people.notices;

import dk.digit.people.People;
import dk.digit.platform.access.Doors;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// What of the notices in a letter its reader may still see: who lost a seat meanwhile gets no mail about
/// what only its holder sees.
@Component
class Visibility {

    private final People people;
    private final Doors doors;
    private final List<Sight> sights;

    Visibility(People people, Doors doors, Optional<List<Sight>> sights) {
        this.people = people;
        this.doors = doors;
        this.sights = sights.orElse(List.of());
    }

    List<Told> seen(String username, List<Told> all) {
        var actor = people.actor(username);
        return actor.isEmpty()
                ? List.of()
                : all.stream()
                        .filter(notice -> doors.openTo(actor.get(), notice.path()))
                        .filter(notice -> sights.stream()
                                .filter(sight -> notice.kind().startsWith(sight.kind()))
                                .allMatch(sight -> sight.sees(actor.get(), notice.path())))
                        .toList();
    }
}
