package dk.digit.people.tasks;

import dk.digit.platform.access.Actor;
import dk.digit.platform.access.CurrentActor;
import dk.digit.platform.jobs.Recurring;
import dk.digit.platform.time.Zone;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// Every few minutes, on one node: holds the tasks against the facts, then tells what is due. In this order,
/// so that nobody is reminded of what is done. The first run after midnight is the morning's.
@Component
class SweepWork implements Recurring {

    private final DutySweep sweep;
    private final Reminders reminders;
    private final Tidings tidings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SweepWork(
            DutySweep sweep,
            Reminders reminders,
            Tidings tidings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.sweep = sweep;
        this.reminders = reminders;
        this.tidings = tidings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "people.tasks";
    }

    @Override
    public Duration pause() {
        return Duration.ofMinutes(2);
    }

    @Override
    public void run() {
        CurrentActor.runAs(Actor.SYSTEM, () -> {
            sweep.run();
            remind();
        });
    }

    /// Taking and telling in one transaction: whoever is killed in between has done neither.
    ///
    /// @return how many people were told of how many tasks
    int remind() {
        Integer told = transaction.execute(status -> {
            var due = reminders.take(Zone.today(clock), clock.instant());
            tidings.remind(due);
            return due.size();
        });
        return told == null ? 0 : told;
    }
}
