package dk.digit.people.handover;

import dk.digit.association.Association;
import dk.digit.association.HeldSeat;
import dk.digit.association.HoldingId;
import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Seats in bodies. The seat stays with the municipality; somebody else takes it for her.
@Component
class SeatBurden implements Burden {

    private final Association association;

    SeatBurden(Association association) {
        this.association = association;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public String kind() {
        return "seat";
    }

    @Override
    public List<Item> of(String username, LocalDate day) {
        return association.seatsOfAccount(username, day).stream()
                .map(held -> new Item(
                        kind(),
                        Long.toString(
                                Objects.requireNonNull(held.holding().id()).value()),
                        new Bilingual(words(Lang.DA, held), words(Lang.EN, held)),
                        "/association/bodies/" + held.seat().body()))
                .toList();
    }

    private static String words(Lang lang, HeldSeat held) {
        return held.seat().function().in(lang) + ", " + held.seat().bodyName().in(lang) + " ("
                + held.holding().holder().name() + ")";
    }

    @Override
    public void handOver(String leaver, LocalDate day, List<Item> items, Map<String, String> successors) {
        for (Item item : items) {
            association.sitInstead(new HoldingId(Long.parseLong(item.key())), successors.get(item.key()), day);
        }
    }
}
