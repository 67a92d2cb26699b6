package dk.digit.people.handover;

import dk.digit.people.People;
import dk.digit.platform.sql.Constraints;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Hands everything that somebody is responsible for to others, in one transaction: all of it or nothing.
@Component
public class HandOver {

    private final List<Burden> burdens;
    private final HandOvers handOvers;
    private final People people;

    HandOver(List<Burden> burdens, HandOvers handOvers, People people) {
        this.burdens =
                burdens.stream().sorted(Comparator.comparingInt(Burden::order)).toList();
        this.handOvers = handOvers;
        this.people = people;
    }

    /// Everything that a person has on `day` or will have after it; one query a kind.
    @Transactional(readOnly = true)
    public List<Burden.Item> burden(String username, LocalDate day) {
        return burdens.stream()
                .flatMap(burden -> burden.of(username, day).stream())
                .toList();
    }

    /// @throws RefusedException when a successor is unknown, locked or the leaver, or an item has neither a
    ///     successor nor the word that it stays without an owner
    @Transactional
    UUID carryOut(Departure departure) {
        var items = burden(departure.leaver(), departure.day());
        var refusals = new ArrayList<Refusal>();
        for (Burden.Item item : items) {
            if (departure.successor() == null && !departure.named().containsKey(item.kind() + "/" + item.key())) {
                refusals.add(Refusal.of("people.handover.noSuccessor", item.words()));
            }
        }
        for (String successor : successors(departure, items)) {
            if (successor.equals(departure.leaver())) {
                refusals.add(Refusal.of("people.handover.toLeaver").at("successor"));
            } else if (!people.isOpen(successor)) {
                refusals.add(
                        Refusal.of("people.refusal.unknownAccount", successor).at("successor"));
            }
        }
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals.stream().limit(10).toList());
        }
        return Constraints.explained(() -> move(departure, items));
    }

    private UUID move(Departure departure, List<Burden.Item> items) {
        var id = handOvers.add(departure);
        handOvers.add(id, departure, items);
        for (Burden burden : burdens) {
            var ofKind = items.stream()
                    .filter(item -> item.kind().equals(burden.kind()))
                    .toList();
            var successors = new HashMap<String, String>();
            for (Burden.Item item : ofKind) {
                var successor = departure.successorOf(item);
                if (successor != null) {
                    successors.put(item.key(), successor);
                }
            }
            if (!ofKind.isEmpty()) {
                burden.handOver(departure.leaver(), departure.day(), ofKind, successors);
            }
        }
        if (departure.endFunctions()) {
            handOvers.endFunctions(departure);
        }
        return id;
    }

    private static Set<String> successors(Departure departure, List<Burden.Item> items) {
        var successors = new LinkedHashSet<String>();
        for (Burden.Item item : items) {
            var successor = departure.successorOf(item);
            if (successor != null) {
                successors.add(successor);
            }
        }
        return successors;
    }
}
