package dk.digit.meetings.votes;

import static dk.digit.meetings.votes.Conduct.refused;

import dk.digit.association.MunicipalityCode;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.time.Zone;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/// For whom the actor votes: the municipality that it sits for in the body, and those whose proxies that holds.
@Component
class Voter {

    private final Places places;
    private final Registers registers;
    private final Clock clock;

    Voter(Places places, Registers registers, Clock clock) {
        this.places = places;
        this.registers = registers;
        this.clock = clock;
    }

    static String current() {
        return CurrentActor.get().username();
    }

    /// The municipalities of the register that the actor votes for, its own first.
    List<Entitled> mine(Vote vote) {
        return mine(vote, registers.of(vote.id()));
    }

    List<Entitled> mine(Vote vote, Register register) {
        var own = places.of(current(), vote.body(), Zone.today(clock));
        return register.entitled().stream()
                .filter(one -> one.represented() && own.contains(one.voter()))
                .sorted(java.util.Comparator.comparing(one -> !own.contains(one.municipality())))
                .toList();
    }

    Entitled require(Vote vote, MunicipalityCode municipality) {
        return mine(vote).stream()
                .filter(one -> one.municipality().equals(municipality))
                .findFirst()
                .orElseThrow(() -> refused("notYours"));
    }
}
