package dk.digit.association;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Seats that are taken and left.
@Component
class SeatChanges {

    private final Municipalities municipalities;
    private final Members members;
    private final Bodies bodies;
    private final Seats seats;
    private final Holdings holdings;
    private final ApplicationEventPublisher events;

    SeatChanges(
            Municipalities municipalities,
            Members members,
            Bodies bodies,
            Seats seats,
            Holdings holdings,
            ApplicationEventPublisher events) {
        this.municipalities = municipalities;
        this.members = members;
        this.bodies = bodies;
        this.seats = seats;
        this.holdings = holdings;
        this.events = events;
    }

    /// Whoever carries over in the seat leaves it the day before: the successor is there.
    HoldingId fill(HoldingDraft draft) {
        var seat = seats.find(draft.seat()).orElseThrow();
        var body = bodies.find(seat.body()).orElseThrow();
        var against = holdings.against(draft, body);
        var relieved = against.stream().filter(held -> isRelieved(held, draft)).toList();
        var inTheWay = against.stream().filter(held -> !relieved.contains(held)).toList();
        var refusals = SeatRule.refusals(request(draft, seat, body, inTheWay));
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        var before = first(draft.period()).minusDays(1);
        relieved.forEach(held -> cutOff(held, before, EndReason.TERM_ENDED));
        var id = holdings.add(draft, body);
        events.publishEvent(new SeatFilled(seat.id(), body.id(), draft.municipality(), draft.period()));
        return id;
    }

    private static boolean isRelieved(HeldSeat held, HoldingDraft successor) {
        var period = held.holding().period();
        return held.seat().id().equals(successor.seat())
                && period.end() == null
                && first(period).isBefore(first(successor.period()))
                && held.holding().carriesOverSince(first(successor.period())) != null;
    }

    boolean end(HoldingId id, SeatEnd end, int version) {
        var held = holdings.find(id).orElseThrow();
        var start = first(held.holding().period());
        if (end.last().isBefore(start)) {
            throw new RefusedException(Refusal.of("association.refusal.endsBeforeStart", Formats.date(start))
                    .at("last"));
        }
        if (!holdings.end(id, start, end, version)) {
            return false;
        }
        events.publishEvent(vacated(held, end.last()));
        return true;
    }

    /// Ends a holding with `last`, or takes it away when it would only begin after.
    void cutOff(HeldSeat held, LocalDate last, EndReason reason) {
        var holding = held.holding();
        var id = Objects.requireNonNull(holding.id());
        var start = first(holding.period());
        if (start.isAfter(last)) {
            holdings.remove(id);
        } else {
            holdings.end(id, start, SeatEnd.of(last, reason, holding.remark()), holding.version());
        }
        events.publishEvent(vacated(held, last));
    }

    /// The holder stays with the same mandate, the person changes.
    void sitInstead(HoldingId id, @Nullable String account, LocalDate day) {
        var held = holdings.find(id).orElseThrow();
        var holding = held.holding();
        cutOff(held, day.minusDays(1), EndReason.REPLACED);
        var start = first(holding.period());
        fill(new HoldingDraft(
                held.seat().id(),
                holding.holder().municipality(),
                new Period(start.isBefore(day) ? day : start, holding.period().end()),
                true,
                holding.endKnown(),
                holding.acting(),
                account,
                holding.mandate(),
                Bilingual.EMPTY));
    }

    private static LocalDate first(Period period) {
        return Objects.requireNonNull(period.start());
    }

    private SeatRequest request(HoldingDraft draft, Seat seat, Body body, List<HeldSeat> inTheWay) {
        var code = draft.municipality();
        return new SeatRequest(
                draft,
                seat,
                body,
                code == null ? null : municipalities.byCode(code).orElseThrow(),
                code == null ? List.of() : members.of(code),
                inTheWay);
    }

    private static SeatVacated vacated(HeldSeat held, LocalDate last) {
        return new SeatVacated(
                held.seat().id(), held.seat().body(), held.holding().holder().municipality(), last);
    }
}
