package dk.digit.association;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Seats put together: those that are stored, and those that follow from being a member.
@Component
class Seatings {

    private static final String BY_MEMBERSHIP = "association.seat.byMembership";

    private final Members members;
    private final Bodies bodies;
    private final Holdings holdings;

    Seatings(Members members, Bodies bodies, Holdings holdings) {
        this.members = members;
        this.bodies = bodies;
        this.holdings = holdings;
    }

    Organisation organisation(LocalDate day) {
        var onDay = members.asOf(day);
        var stored = holdings.seatings(day).stream()
                .collect(Collectors.groupingBy(Seating::body, LinkedHashMap::new, Collectors.toList()));
        return new Organisation(bodies.asOf(day).stream()
                .map(body ->
                        new Organisation.Unit(body, together(stored.getOrDefault(body.id(), List.of()), body, onDay)))
                .toList());
    }

    List<Seating> seatings(BodyId id, LocalDate day) {
        return bodies.find(id, day)
                .filter(body -> body.period().contains(day))
                .map(body ->
                        together(holdings.seatings(id, day), body, body.everyMember() ? members.asOf(day) : List.of()))
                .orElse(List.of());
    }

    List<SeatChange> changes(Period period) {
        return changes(holdings.beginningOrEnding(period), period);
    }

    /// Leaving and coming are one change when no day lies between.
    static List<SeatChange> changes(List<HeldSeat> held, Period period) {
        var changes = new ArrayList<SeatChange>();
        var leavers = new HashMap<SeatDay, HeldSeat>();
        for (HeldSeat one : held) {
            var end = one.holding().period().end();
            if (end != null) {
                leavers.put(new SeatDay(one.seat().id(), end), one);
            }
        }
        for (HeldSeat one : held) {
            var start = Objects.requireNonNull(one.holding().period().start());
            if (one.holding().startKnown()) {
                var leaver = leavers.remove(new SeatDay(one.seat().id(), start));
                changes.add(new SeatChange(one.seat(), leaver == null ? null : leaver.holding(), one.holding()));
            }
        }
        leavers.values().forEach(one -> changes.add(new SeatChange(one.seat(), one.holding(), null)));
        return changes.stream()
                .filter(change -> touches(change, period))
                .sorted(Comparator.comparing(SeatChange::on)
                        .thenComparing(change -> change.seat().id().value()))
                .toList();
    }

    private static boolean touches(SeatChange change, Period period) {
        var left = change.left();
        var last = left == null ? null : left.period().last();
        return period.contains(change.on()) || (last != null && period.contains(last));
    }

    private static List<Seating> together(List<Seating> stored, Body body, List<Member> onDay) {
        return body.everyMember()
                ? Stream.concat(stored.stream(), byMembership(body, onDay, stored.size()).stream())
                        .toList()
                : stored;
    }

    private static List<Seating> byMembership(Body body, List<Member> onDay, int before) {
        var function = new Bilingual(Texts.of(Lang.DA, BY_MEMBERSHIP), Texts.of(Lang.EN, BY_MEMBERSHIP));
        var seatings = new ArrayList<Seating>();
        for (Member member : onDay) {
            seatings.add(
                    new Seating(null, body.id(), before + seatings.size() + 1, function, byMembership(body, member)));
        }
        return seatings;
    }

    static Holding byMembership(Body body, Member member) {
        var period = Objects.requireNonNull(body.period().intersection(member.membership()));
        var startKnown = Objects.equals(period.start(), member.membership().start()) || body.startKnown();
        return new Holding(
                null,
                new Holder.Municipal(member.code(), member.name(), member.slug()),
                period,
                startKnown,
                true,
                false,
                0,
                null,
                Mandate.UNKNOWN,
                Bilingual.EMPTY,
                member.version());
    }

    private record SeatDay(SeatId seat, LocalDate day) {}
}
