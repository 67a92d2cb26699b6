package dk.digit.association;

import dk.digit.platform.time.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who wants to take a seat, with all that the rules look at.
///
/// @param rank 0 to hold it, 1 to be its first alternate
/// @param municipality null for the association itself
/// @param memberships all of that municipality
/// @param inTheWay holdings of the same seat, or of the same municipality in a body that excludes this
/// one, that overlap the wanted period
record SeatRequest(
        HoldingDraft wanted,
        int rank,
        Seat seat,
        Body body,
        @Nullable Municipality municipality,
        List<Member> memberships,
        List<HeldSeat> inTheWay) {

    Period period() {
        return wanted.period();
    }
}
