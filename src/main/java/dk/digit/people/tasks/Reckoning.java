package dk.digit.people.tasks;

import dk.digit.platform.duty.Occasion;
import dk.digit.platform.time.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Works out days: everything that it needs was read before.
record Reckoning(WorkingDays workingDays, Occasions.Known occasions) {

    Due due(LocalDate nominal, Shift shift) {
        return new Due(nominal, shift.apply(nominal, workingDays), false);
    }

    /// When the `number`-th of a series is due.
    Due due(Recurrence recurrence, int number, LocalDate otherwise, Shift shift) {
        return switch (recurrence) {
            case Recurrence.Never never -> due(otherwise, shift);
            case Recurrence.Every every -> due(every.day(number), shift);
            case Recurrence.Around around -> {
                Occasion.Happening happening = occasions.orGuess(around.occasion(), around.year());
                var due = due(around.offset().from(happening.day(), workingDays), shift);
                yield new Due(due.nominal(), due.day(), happening.expected());
            }
        };
    }

    /// The first of a series: counted from an occasion, the first one that does not lie behind.
    Turn first(Recurrence recurrence, LocalDate otherwise, Shift shift, LocalDate today) {
        var due = due(recurrence, 0, otherwise, shift);
        if (recurrence instanceof Recurrence.Around around && due.day().isBefore(today)) {
            return new Turn(around.inNextYear(), 0, due(around.inNextYear(), 0, otherwise, shift));
        }
        return new Turn(recurrence, 0, due);
    }

    /// One of a series.
    record Turn(Recurrence recurrence, int number, Due due) {}

    /// The one after.
    Turn next(Recurrence recurrence, int number, Shift shift) {
        var then = recurrence instanceof Recurrence.Around around ? around.inNextYear() : recurrence;
        return new Turn(then, number + 1, due(then, number + 1, LocalDate.EPOCH, shift));
    }

    /// Those to come up to a day, as they will be if nothing changes.
    List<Turn> following(Recurrence recurrence, int number, Shift shift, LocalDate last) {
        var turns = new ArrayList<Turn>();
        if (recurrence.returns()) {
            for (var turn = next(recurrence, number, shift);
                    !turn.due().day().isAfter(last);
                    turn = next(turn.recurrence(), turn.number(), shift)) {
                turns.add(turn);
            }
        }
        return turns;
    }
}
