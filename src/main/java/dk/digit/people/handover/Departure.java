package dk.digit.people.handover;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How somebody leaves.
///
/// @param last the last day on which the person has anything
/// @param successor who takes over what nobody else is named for; null when each has to be named
/// @param named successors by kind and key (`seat/12`); an empty name leaves the item without an owner
/// @param endFunctions whether functions, roles and substitutions end on the last day too
record Departure(
        String leaver,
        LocalDate last,
        String reason,
        @Nullable String successor,
        Map<String, String> named,
        boolean endFunctions) {

    LocalDate day() {
        return last.plusDays(1);
    }

    /// @return null when nobody is to have it
    @Nullable
    String successorOf(Burden.Item item) {
        var one = named.get(item.kind() + "/" + item.key());
        if (one == null) {
            return successor;
        }
        return one.equals(NOBODY) ? null : one;
    }

    /// Typed for an item that is knowingly left without an owner.
    static final String NOBODY = "-";
}
