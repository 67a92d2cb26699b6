package dk.digit.association;

import dk.digit.platform.duty.Assignee;
import dk.digit.platform.duty.Duties;
import dk.digit.platform.duty.Duty;
import dk.digit.platform.text.Texts;
import dk.digit.platform.time.Period;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/// Seats that are vacant, or will be soon, are to be filled: the head of the secretariat sees to it.
@Component
class AssociationDuties implements Duties {

    /// How long before a seat becomes vacant somebody should begin to look for a successor.
    private static final int DAYS_AHEAD = 60;

    /// How long a vacancy may last that nobody saw coming.
    private static final int DAYS_VACANT = 30;

    private static final Assignee HEAD = new Assignee.OfFunction(WorkFunction.HEAD_OF_SECRETARIAT.name(), null);

    private final Seats seats;

    AssociationDuties(Seats seats) {
        this.seats = seats;
    }

    @Override
    public String room() {
        return "association";
    }

    @Override
    public List<Duty> on(LocalDate day) {
        return seats.vacantDuring(Period.fromTo(day, day.plusDays(DAYS_AHEAD))).stream()
                .filter(AssociationDuties::nobodyFollows)
                .map(vacancy -> duty(vacancy, day))
                .toList();
    }

    /// A gap that ends before the seat does has its next holder already.
    private static boolean nobodyFollows(Vacancy vacancy) {
        return Objects.equals(vacancy.period().end(), vacancy.seat().period().end());
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
