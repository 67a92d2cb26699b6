package dk.digit.association;

import dk.digit.platform.duty.Assignee;
import dk.digit.platform.duty.Duties;
import dk.digit.platform.duty.Duty;
import dk.digit.platform.text.Formats;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Seats that are vacant, or will be soon, are to be filled, and successors to be elected: the head of the secretariat
/// sees to it.
@Component
class AssociationDuties implements Duties {

    /// How long before a seat becomes vacant somebody should begin to look for a successor.
    private static final int DAYS_AHEAD = 60;

    /// How long a vacancy may last that nobody saw coming.
    private static final int DAYS_VACANT = 30;

    private static final Assignee HEAD = new Assignee.OfFunction(WorkFunction.HEAD_OF_SECRETARIAT.name(), null);

    private final Seats seats;
    private final Holdings holdings;

    AssociationDuties(Seats seats, Holdings holdings) {
        this.seats = seats;
        this.holdings = holdings;
    }

    @Override
    public String room() {
        return "association";
    }

    @Override
    public List<Duty> on(LocalDate day) {
        return Stream.concat(
                        seats.vacantDuring(Period.fromTo(day, day.plusDays(DAYS_AHEAD))).stream()
                                .filter(AssociationDuties::nobodyFollows)
                                .map(vacancy -> duty(vacancy, day)),
                        holdings.plannedToEndBy(day.plusDays(DAYS_AHEAD)).stream()
                                .filter(held -> held.holding().period().contains(day))
                                .map(held -> successor(held, day)))
                .toList();
    }

    /// A gap that ends before the seat does has its next holder already.
    private static boolean nobodyFollows(Vacancy vacancy) {
        return Objects.equals(vacancy.period().end(), vacancy.seat().period().end());
    }

    /// Before the planned term is over; whoever carries over should not do so for long.
    private static Duty successor(HeldSeat held, LocalDate day) {
        var seat = held.seat();
        var planned = Objects.requireNonNull(held.holding().mandate().electedUntil());
        return new Duty(
                "successor/" + seat.id().value() + "/" + planned,
                Texts.both(
                        planned.isBefore(day) ? "association.duty.carriesOver" : "association.duty.elect",
                        seat.function(),
                        seat.bodyName(),
                        Formats.date(planned)),
                "seat",
                String.valueOf(seat.id().value()),
                "/association/seats/" + seat.id().value() + "/fill",
                HEAD,
                planned.isBefore(day) ? planned.plusDays(DAYS_VACANT) : planned);
    }

    private static Duty duty(Vacancy vacancy, LocalDate day) {
        var seat = vacancy.seat();
        var from = Objects.requireNonNullElse(vacancy.period().start(), day);
        return new Duty(
                "vacancy/" + seat.id().value() + "/" + from,
                Texts.both("association.duty.fill", seat.function(), seat.bodyName()),
                "seat",
                String.valueOf(seat.id().value()),
                "/association/seats/" + seat.id().value() + "/fill",
                HEAD,
                from.isAfter(day) ? from.minusDays(1) : from.plusDays(DAYS_VACANT));
    }
}
