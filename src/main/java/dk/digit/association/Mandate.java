package dk.digit.association;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Why somebody came to a seat, until when they were chosen, and why they left. A reason that is null is
/// not known.
///
/// @param cameEarly told to have come before the planned rotation
/// @param electedUntil last day of the planned term, null when none was planned
/// @param leftEarly told to have left before the planned rotation
public record Mandate(
        @Nullable StartReason came,
        boolean cameEarly,
        @Nullable LocalDate electedUntil,
        @Nullable EndReason left,
        boolean leftEarly) {

    public static final Mandate UNKNOWN = new Mandate(null, false, null, null, false);

    public static Mandate begun(StartReason reason) {
        return new Mandate(reason, false, null, null, false);
    }

    public static Mandate elected(LocalDate until) {
        return new Mandate(StartReason.ELECTED, false, until, null, false);
    }

    public Mandate ended(@Nullable EndReason reason, boolean early) {
        return new Mandate(came, cameEarly, electedUntil, reason, early);
    }
}
