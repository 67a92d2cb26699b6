package dk.digit.association;

import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Refusal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A rule of taking a seat. The database keeps every one of them too, under the constraint named with
/// it; here they are asked first, so that the answer can name who and when.
interface SeatRule {

    @Nullable
    Refusal broken(SeatRequest request);

    /// `seat_holding_one_holder`
    SeatRule ONE_HOLDER_AT_A_TIME = request -> request.inTheWay().stream()
            .filter(held -> held.seat().id().equals(request.seat().id())
                    && held.holding().rank() == request.rank())
            .findFirst()
            .map(held -> request.rank() == 0
                    ? conflict("association.refusal.seatTaken", held)
                    : conflict("association.refusal.rankTaken", held).at("rank"))
            .orElse(null);

    /// `seat_holding_not_its_own_alternate`
    SeatRule NOT_ITS_OWN_ALTERNATE = request -> request.inTheWay().stream()
            .filter(held -> held.seat().id().equals(request.seat().id())
                    && held.holding().rank() != request.rank())
            .findFirst()
            .map(held -> conflict(
                            held.holding().isAlternate()
                                    ? "association.refusal.isAlternate"
                                    : "association.refusal.isHolder",
                            held)
                    .at("holder"))
            .orElse(null);

    /// `seat_holding_incompatible_bodies`
    SeatRule NOT_IN_TWO_INCOMPATIBLE_BODIES = request -> request.inTheWay().stream()
            .filter(held -> !held.seat().body().equals(request.body().id()))
            .findFirst()
            .map(held -> Refusal.of(
                            held.holding().isAlternate()
                                    ? "association.refusal.incompatibleAlternate"
                                    : "association.refusal.incompatible",
                            held.holding().holder().name(),
                            held.seat().words(),
                            Formats.period(held.holding().period()),
                            request.body().name())
                    .at("holder"))
            .orElse(null);

    /// `seat_holding_within_seat`
    SeatRule WITHIN_THE_SEAT = request -> request.seat().period().contains(request.period())
            ? null
            : Refusal.of(
                    "association.refusal.outsideSeat",
                    request.seat().words(),
                    Formats.period(request.seat().period()));

    /// `seat_holding_within_membership`
    SeatRule WITHIN_THE_MEMBERSHIP = request -> request.municipality() == null
                    || request.memberships().stream()
                            .anyMatch(member -> member.membership().contains(request.period()))
            ? null
            : beyondMembership(request);

    /// `seat_holding_members_only`
    SeatRule MEMBERS_ONLY = request -> request.municipality() == null
                    && request.body().membersOnly()
            ? Refusal.of("association.refusal.membersOnly", request.seat().words())
                    .at("holder")
            : null;

    List<SeatRule> ALL = List.of(
            MEMBERS_ONLY,
            WITHIN_THE_SEAT,
            WITHIN_THE_MEMBERSHIP,
            ONE_HOLDER_AT_A_TIME,
            NOT_ITS_OWN_ALTERNATE,
            NOT_IN_TWO_INCOMPATIBLE_BODIES);

    static List<Refusal> refusals(SeatRequest request) {
        return ALL.stream()
                .map(rule -> rule.broken(request))
                .filter(Objects::nonNull)
                .toList();
    }

    private static Refusal conflict(String key, HeldSeat held) {
        return Refusal.of(
                key,
                held.holding().holder().name(),
                held.seat().words(),
                Formats.period(held.holding().period()));
    }

    private static Refusal beyondMembership(SeatRequest request) {
        var name = Objects.requireNonNull(request.municipality()).name();
        var seat = request.seat().words();
        if (request.memberships().isEmpty()) {
            return Refusal.of("association.refusal.noMember", name, seat).at("holder");
        }
        var periods = request.memberships().stream()
                .map(member -> Formats.period(member.membership()))
                .collect(Collectors.joining(", "));
        return Refusal.of("association.refusal.beyondMembership", name, periods, seat);
    }
}
