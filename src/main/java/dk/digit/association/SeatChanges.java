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

    HoldingId fill(HoldingDraft draft) {
        var seat = seats.find(draft.seat()).orElseThrow();
        var body = bodies.find(seat.body()).orElseThrow();
        var refusals = SeatRule.refusals(request(draft, seat, body));
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
        var id = holdings.add(draft, body);
        events.publishEvent(new SeatFilled(seat.id(), body.id(), draft.municipality(), draft.period()));
        return id;
    }

    boolean end(HoldingId id, LocalDate last, boolean lastKnown, Bilingual remark, int version) {
        var held = holdings.find(id).orElseThrow();
        var start = Objects.requireNonNull(held.holding().period().start());
        if (last.isBefore(start)) {
            throw new RefusedException(Refusal.of("association.refusal.endsBeforeStart", Formats.date(start))
                    .at("last"));
        }
        if (!holdings.end(id, Period.fromTo(start, last), lastKnown, remark, version)) {
            return false;
        }
        events.publishEvent(vacated(held, last));
        return true;
    }

    /// Ends a holding with `last`, or takes it away when it would only begin after.
    void cutOff(HeldSeat held, LocalDate last) {
        var holding = held.holding();
        var id = Objects.requireNonNull(holding.id());
        var start = Objects.requireNonNull(holding.period().start());
        if (start.isAfter(last)) {
            holdings.remove(id);
        } else {
            holdings.end(id, Period.fromTo(start, last), true, holding.remark(), holding.version());
        }
        events.publishEvent(vacated(held, last));
    }

    /// The holder stays, the person changes.
    void sitInstead(HoldingId id, @Nullable String account, LocalDate day) {
        var held = holdings.find(id).orElseThrow();
        var holding = held.holding();
        cutOff(held, day.minusDays(1));
        var start = Objects.requireNonNull(holding.period().start());
        fill(new HoldingDraft(
                held.seat().id(),
                holding.holder().municipality(),
                new Period(start.isBefore(day) ? day : start, holding.period().end()),
                true,
                holding.endKnown(),
                holding.acting(),
                account,
                Bilingual.EMPTY));
    }

    private SeatRequest request(HoldingDraft draft, Seat seat, Body body) {
        var code = draft.municipality();
        return new SeatRequest(
                draft,
                seat,
                body,
                code == null ? null : municipalities.byCode(code).orElseThrow(),
                code == null ? List.of() : members.of(code),
                holdings.against(draft, body));
    }

    private static SeatVacated vacated(HeldSeat held, LocalDate last) {
        return new SeatVacated(
                held.seat().id(), held.seat().body(), held.holding().holder().municipality(), last);
    }
}
