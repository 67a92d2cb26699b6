package dk.digit.association;

import dk.digit.platform.text.Bilingual;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Lang;
import dk.digit.platform.text.Refusal;
import dk.digit.platform.text.RefusedException;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/// Municipalities that join and leave.
@Component
class MemberChanges {

    private final Municipalities municipalities;
    private final Members members;
    private final Bodies bodies;
    private final Holdings holdings;
    private final SeatChanges seatChanges;
    private final ApplicationEventPublisher events;

    MemberChanges(
            Municipalities municipalities,
            Members members,
            Bodies bodies,
            Holdings holdings,
            SeatChanges seatChanges,
            ApplicationEventPublisher events) {
        this.municipalities = municipalities;
        this.members = members;
        this.bodies = bodies;
        this.holdings = holdings;
        this.seatChanges = seatChanges;
        this.events = events;
    }

    boolean change(MunicipalityDraft draft, int version) {
        if (!Cvr.holds(draft.cvr())) {
            throw new RefusedException(
                    Refusal.of("association.constraint.municipality_cvr").at("cvr"));
        }
        return municipalities.change(draft, version);
    }

    void admit(MunicipalityCode code, LocalDate from, Bilingual remark) {
        for (Member member : members.of(code)) {
            if (member.membership().overlaps(Period.from(from))) {
                throw new RefusedException(Refusal.of(
                                "association.refusal.alreadyMember", member.name(), Formats.period(member.membership()))
                        .at("municipality"));
            }
        }
        members.add(code, Period.from(from), remark);
        events.publishEvent(new MemberAdmitted(code, from));
    }

    Leaving leaving(MunicipalityCode code, LocalDate last) {
        var sitsIn =
                bodies.asOf(last.plusDays(1)).stream().filter(Body::everyMember).toList();
        return new Leaving(runningOn(code, last), last, holdings.beyond(code, last), sitsIn);
    }

    boolean end(MunicipalityCode code, LocalDate last, boolean endSeats, int version) {
        var member = runningOn(code, last);
        var beyond = holdings.beyond(code, last);
        if (!beyond.isEmpty() && !endSeats) {
            throw new RefusedException(Refusal.of(
                    "association.refusal.seatsBeyondMembership",
                    member.name(),
                    new Bilingual(words(beyond, Lang.DA), words(beyond, Lang.EN))));
        }
        beyond.forEach(held -> seatChanges.cutOff(held, last, EndReason.MEMBERSHIP_ENDED));
        var start = member.membership().start();
        if (!members.end(member.membershipId(), Period.fromTo(start, last), version)) {
            return false;
        }
        events.publishEvent(new MembershipEnded(code, last));
        return true;
    }

    private static String words(List<HeldSeat> seats, Lang lang) {
        return seats.stream()
                .map(held -> Texts.of(
                        lang,
                        "association.seat.during",
                        held.seat().words().in(lang),
                        Formats.period(held.holding().period())))
                .collect(Collectors.joining("; "));
    }

    private Member runningOn(MunicipalityCode code, LocalDate day) {
        return members.of(code).stream()
                .filter(member -> member.membership().contains(day))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Refusal.of(
                                "association.refusal.notMemberOn",
                                municipalities
                                        .byCode(code)
                                        .map(Municipality::name)
                                        .orElse(code.value()),
                                Formats.date(day))
                        .at("last")));
    }
}
