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
        var against = holdings.against(draft, 0, body);
        var relieved = against.stream().filter(held -> isRelieved(held, draft)).toList();
        var inTheWay = against.stream().filter(held -> !relieved.contains(held)).toList();
        refuse(SeatRule.refusals(request(draft, 0, seat, body, inTheWay)));
        var before = first(draft.period()).minusDays(1);
        relieved.forEach(held -> cutOff(held, before, EndReason.TERM_ENDED));
        var id = holdings.add(draft, 0, body);
        events.publishEvent(new SeatFilled(seat.id(), body.id(), draft.municipality(), draft.period()));
        return id;
    }

    HoldingId nameAlternate(AlternateDraft alternate) {
        var draft = alternate.claim();
        var seat = seats.find(draft.seat()).orElseThrow();
        var body = bodies.find(seat.body()).orElseThrow();
        var inTheWay = holdings.against(draft, alternate.rank(), body);
        refuse(SeatRule.refusals(request(draft, alternate.rank(), seat, body, inTheWay)));
        return holdings.add(draft, alternate.rank(), body);
    }

    /// From `day` to the end of the vacancy, or as long as the alternate is one.
    HoldingId letAct(HoldingId alternate, LocalDate day, Bilingual remark) {
        var held = holdings.find(alternate)
                .filter(one -> one.holding().isAlternate())
                .orElseThrow();
        var period = held.holding().period();
        var seat = held.seat();
        if (!period.contains(day)) {
            throw new RefusedException(Refusal.of(
                            "association.refusal.alternateThen",
                            held.holding().holder().name(),
                            seat.words(),
                            Formats.period(period))
                    .at("first"));
        }
        var free = seats.vacantDuring(Period.fromTo(day, day)).stream()
                .filter(vacancy -> vacancy.seat().id().equals(seat.id()))
                .map(vacancy -> Objects.requireNonNull(vacancy.period().intersection(period)))
                .map(vacant -> new Period(day, vacant.end()))
                .findFirst()
                .orElse(Period.fromTo(day, day));
        return fill(new HoldingDraft(
                seat.id(),
                held.holding().holder().municipality(),
                free,
                true,
                true,
                true,
                null,
                Mandate.begun(StartReason.STEPPED_IN),
                remark));
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
        refuse(prolonging(held, Period.fromTo(start, end.last())));
        if (!holdings.end(id, start, end, version)) {
            return false;
        }
        announceVacated(held, end.last());
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
        announceVacated(held, last);
    }

    /// The holder stays with the same mandate, the person changes.
    void sitInstead(HoldingId id, @Nullable String account, LocalDate day) {
        var held = holdings.find(id).orElseThrow();
        var holding = held.holding();
        var end = holding.period().end();
        if (end != null && !day.isBefore(end)) {
            throw new RefusedException(Refusal.of(
                    "association.refusal.heldThen",
                    holding.holder().name(),
                    held.seat().words(),
                    Formats.period(holding.period())));
        }
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

    /// A later last day is a new claim to the days that it adds.
    private List<Refusal> prolonging(HeldSeat held, Period wanted) {
        var holding = held.holding();
        if (holding.period().contains(wanted)) {
            return List.of();
        }
        var draft = new HoldingDraft(
                held.seat().id(),
                holding.holder().municipality(),
                wanted,
                true,
                true,
                holding.acting(),
                holding.account(),
                holding.remark());
        var body = bodies.find(held.seat().body()).orElseThrow();
        var others = holdings.against(draft, holding.rank(), body).stream()
                .filter(other -> !Objects.equals(other.holding().id(), holding.id()))
                .toList();
        return SeatRule.refusals(request(draft, holding.rank(), held.seat(), body, others));
    }

    /// Nobody may be left sitting where the seat no longer is.
    boolean change(SeatId id, SeatDraft draft, int version) {
        refuse(holdings.outside(id, draft.period()).stream()
                .map(held -> Refusal.of(
                        "association.refusal.heldOutside",
                        held.holding().holder().name(),
                        held.seat().words(),
                        Formats.period(held.holding().period())))
                .toList());
        return seats.change(id, draft, version);
    }

    private static void refuse(List<Refusal> refusals) {
        if (!refusals.isEmpty()) {
            throw new RefusedException(refusals);
        }
    }

    private SeatRequest request(HoldingDraft draft, int rank, Seat seat, Body body, List<HeldSeat> inTheWay) {
        var code = draft.municipality();
        return new SeatRequest(
                draft,
                rank,
                seat,
                body,
                code == null ? null : municipalities.byCode(code).orElseThrow(),
                code == null ? List.of() : members.of(code),
                inTheWay);
    }

    private void announceVacated(HeldSeat held, LocalDate last) {
        if (!held.holding().isAlternate()) {
            events.publishEvent(new SeatVacated(
                    held.seat().id(),
                    held.seat().body(),
                    held.holding().holder().municipality(),
                    last));
        }
    }
}
