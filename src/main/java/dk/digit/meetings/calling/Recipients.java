package dk.digit.meetings.calling;

import dk.digit.meetings.Meeting;
import dk.digit.people.People;
import dk.digit.platform.access.Actor;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Whom a calling goes to: those who sit in the body on the meeting's day. Of a meeting that is for some
/// only, none but those whom it admits, and also those whom it names.
@Component
class Recipients {

    private static final String PERSON = "person:";

    private final People people;
    private final StoredCallings stored;

    Recipients(People people, StoredCallings stored) {
        this.people = people;
        this.stored = stored;
    }

    List<Actor> of(Meeting meeting) {
        var sitting = people.sitting(meeting.body(), meeting.heldOn());
        var audience = stored.audience(meeting.id());
        return audience == null ? byName(sitting.stream()) : admitted(sitting, audience);
    }

    private List<Actor> admitted(List<Actor> sitting, Collection<String> audience) {
        var named = audience.stream()
                .filter(mark -> mark.startsWith(PERSON))
                .map(mark -> mark.substring(PERSON.length()))
                .toList();
        var others = named.isEmpty() ? List.<Actor>of() : people.actors(named);
        return byName(Stream.concat(sitting.stream(), others.stream())
                .filter(actor -> !Collections.disjoint(actor.audience(), audience)));
    }

    private static List<Actor> byName(Stream<Actor> actors) {
        // Who both sits there and is named is one recipient; the standings may come in another order.
        var once = new LinkedHashMap<String, Actor>();
        actors.forEach(actor -> once.putIfAbsent(actor.username(), actor));
        return once.values().stream()
                .sorted(Comparator.comparing(Actor::name).thenComparing(Actor::username))
                .toList();
    }
}
