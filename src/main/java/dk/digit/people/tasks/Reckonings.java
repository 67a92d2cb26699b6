package dk.digit.people.tasks;

import dk.digit.platform.time.Holidays;
import java.util.Collection;
import java.util.List;
import org.springframework.stereotype.Component;

/// Reads what days are worked out from.
@Component
class Reckonings {

    private final Holidays holidays;
    private final Occasions occasions;

    Reckonings(Holidays holidays, Occasions occasions) {
        this.holidays = holidays;
        this.occasions = occasions;
    }

    /// For one task and the one after it.
    Reckoning forOne(Recurrence recurrence) {
        return recurrence instanceof Recurrence.Around around
                ? read(List.of(around.occasion()), around.year(), around.year() + 1)
                : new Reckoning(holidays.workingDays(), Occasions.Known.NONE);
    }

    Reckoning forAll(Collection<Task> tasks, int firstYear, int lastYear) {
        var keys = tasks.stream()
                .map(Task::recurrence)
                .filter(Recurrence.Around.class::isInstance)
                .map(recurrence -> ((Recurrence.Around) recurrence).occasion())
                .distinct()
                .toList();
        return read(keys, firstYear, lastYear);
    }

    private Reckoning read(Collection<String> keys, int firstYear, int lastYear) {
        return new Reckoning(holidays.workingDays(), occasions.read(keys, firstYear, lastYear));
    }
}
