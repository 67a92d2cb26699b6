package dk.digit.people.notices;

import dk.digit.people.People;
import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.access.Doors;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/// What of the notices in a letter its reader may still see: who lost a seat meanwhile gets no mail about
/// what only its holder sees. Looked at with the reader's own eyes, on a connection of its own.
@Component
class ReadersEyes {

    private final People people;
    private final Doors doors;
    private final List<Sight> sights;
    private final TransactionTemplate apart;

    ReadersEyes(People people, Doors doors, Optional<List<Sight>> sights, PlatformTransactionManager transactions) {
        this.people = people;
        this.doors = doors;
        this.sights = sights.orElse(List.of());
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart.setReadOnly(true);
    }

    List<Told> seen(String username, List<Told> all) {
        return people.actor(username).map(reader -> seen(reader, all)).orElse(List.of());
    }

    private List<Told> seen(Actor reader, List<Told> all) {
        var open = new HashMap<String, Boolean>();
        return as(
                reader,
                () -> all.stream()
                        .filter(notice -> open.computeIfAbsent(notice.path(), path -> doors.openTo(reader, path)))
                        .filter(notice -> sights.stream()
                                .filter(sight -> notice.kind().startsWith(sight.kind()))
                                .allMatch(sight -> sight.sees(reader, notice.path())))
                        .toList());
    }

    private <T> T as(Actor reader, Supplier<T> look) {
        try {
            return CurrentActor.callAs(reader, () -> Objects.requireNonNull(apart.execute(status -> look.get())));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }
}
