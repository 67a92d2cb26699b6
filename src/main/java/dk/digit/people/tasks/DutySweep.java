package dk.digit.people.tasks;

import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.duty.Duties;
import dk.digit.platform.time.Holidays;
import dk.digit.platform.time.Zone;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Holds the tasks against the rooms' facts: raises what is missing, closes what is done, moves days that
/// moved. Each room by itself, so that one that fails takes no other along.
@Component
class DutySweep {

    private static final Logger LOG = LoggerFactory.getLogger(DutySweep.class);

    private final List<Duties> rooms;
    private final StatedDuties stated;
    private final StoredTasks tasks;
    private final Reminders reminders;
    private final Tidings tidings;
    private final Holidays holidays;
    private final Reckonings reckonings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DutySweep(
            List<Duties> rooms,
            StatedDuties stated,
            StoredTasks tasks,
            Reminders reminders,
            Tidings tidings,
            Holidays holidays,
            Reckonings reckonings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rooms = rooms;
        this.stated = stated;
        this.tasks = tasks;
        this.reminders = reminders;
        this.tidings = tidings;
        this.holidays = holidays;
        this.reckonings = reckonings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /// The rooms whose facts ask for something.
    Set<String> rooms() {
        return rooms.stream().map(Duties::room).collect(Collectors.toUnmodifiableSet());
    }

    /// All rooms.
    ///
    /// @return how many tasks were raised, changed or closed
    int run() {
        int touched = 0;
        for (Duties room : rooms) {
            touched += guarded(room.room(), () -> sweep(room));
        }
        return touched + guarded("people", this::moveWithOccasions);
    }

    private interface Sweep {
        int run();
    }

    private int guarded(String room, Sweep sweep) {
        var touched = new int[1];
        CurrentActor.runAs(Actor.SYSTEM, () -> {
            try {
                transaction.executeWithoutResult(status -> touched[0] = sweep.run());
            } catch (RuntimeException failure) {
                LOG.error("the duties of {} could not be held against its facts", room, failure);
            }
        });
        return touched[0];
    }

    private int sweep(Duties room) {
        stated.lock(room.room());
        var today = today();
        var days = new Reckoning(holidays.workingDays(), Occasions.Known.NONE);
        var duties = room.on(today).stream()
                .map(duty -> new StatedDuties.Dated(duty, days.due(duty.due(), Shift.LATER)))
                .toList();
        var raised = stated.raise(room.room(), duties);
        var closed = stated.close(room.room(), duties, clock.instant());
        var touched = new ArrayList<UUID>(raised);
        touched.addAll(closed);
        replan(touched);
        return touched.size();
    }

    /// Tasks that are counted from an occasion go with its day, once it is set or moved.
    private int moveWithOccasions() {
        var around = tasks.aroundOccasions();
        if (around.isEmpty()) {
            return 0;
        }
        int year = today().getYear();
        var years = around.stream()
                .mapToInt(task -> ((Recurrence.Around) task.recurrence()).year())
                .summaryStatistics();
        var days = reckonings.forAll(around, Math.min(years.getMin(), year), Math.max(years.getMax(), year));
        var moved = new ArrayList<UUID>();
        for (Task task : around) {
            var due = days.due(task.recurrence(), task.number(), task.nominal(), task.shift());
            boolean elsewhere = !due.day().equals(task.due()) || !due.nominal().equals(task.nominal());
            if (elsewhere && tasks.move(task, due)) {
                moved.add(task.id());
            }
        }
        replan(moved);
        return moved.size();
    }

    private void replan(List<UUID> touched) {
        if (!touched.isEmpty()) {
            reminders.plan(touched, today());
            tidings.withdraw(touched);
        }
    }

    private LocalDate today() {
        return Zone.today(clock);
    }
}
